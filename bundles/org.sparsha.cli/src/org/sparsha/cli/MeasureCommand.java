/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.sparsha.application.voice.VoiceJson;
import org.sparsha.application.voice.VoiceMeasures;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.Parameter;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.table.CsvCell;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha measure}: pitch, intensity, harmonics, jitter, shimmer and formants of recordings. */
@Command(name = "measure", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the voice in each recording: pitch, intensity, harmonics-to-noise ratio, formants every 10 ms, and a "
                + "summary with jitter and shimmer. Needs no model.")
final class MeasureCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private Recordings recordings;

    @Mixin
    private ChannelOption channel;

    @Mixin
    private PitchOptions pitch;

    @Option(names = "--max-formant", paramLabel = "HZ", description = "Highest formant, 1000 to 12000 (default: 5500; 5000 for a man).")
    private double maximum = FormantSettings.DEFAULT.maximum();

    @Option(names = "--formants", paramLabel = "N", description = "Number of formants up to there, 2 to 8 (default: 5).")
    private int number = FormantSettings.DEFAULT.number();

    @Option(names = "--formant-window", paramLabel = "S", description = "Effective length of the window in seconds, 0.005 to 0.2 "
            + "(default: 0.025).")
    private double window = FormantSettings.DEFAULT.windowSeconds();

    @Option(names = "--summary", description = "Only the summary, no frames (as the format table does).")
    private boolean summary;

    @Mixin
    private CommonOptions common;

    MeasureCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        FormantSettings settings = settings();
        List<String> files = recordings.files(context);
        pitch.open(context);
        Table table = new Table(common.format() != CommonOptions.Format.csv || summary);
        int failed = Recordings.forEach(files, context, file -> measure(file, settings, table));
        table.print();
        return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    private FormantSettings settings() throws WrongCallException {
        try {
            return new FormantSettings(maximum, number, window, FormantSettings.DEFAULT.preEmphasisFrom());
        } catch (IllegalArgumentException e) {
            throw new WrongCallException("--max-formant is 1000 to 12000 Hz, --formants 2 to 8, --formant-window 0.005 to 0.2 s, not "
                    + Parameter.decimalText(maximum) + ", " + number + ", " + Parameter.decimalText(window) + ".");
        }
    }

    private void measure(String file, FormantSettings settings, Table table) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file, context.runtime().sounds()).hearing(channel.choice());
        PitchRange range = pitch.range(file);
        VoiceMeasures measures = VoiceMeasures.of(loaded.clip().mono(), loaded.clip().sampleRate(), range, settings);
        List<Warning> warnings = new ArrayList<>(loaded.clip().warnings());
        ChannelDifference.of(loaded.clip()).ifPresent(warnings::add);
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(VoiceJson.fields(loaded.audio(), measures, range, settings, warnings,
                    !summary), recordings.isSingle() && summary));
        } else {
            warnings.addAll(measures.warnings());
            warnings.forEach(warning -> context.err().println(file + ": " + warning.message()));
            table.add(file, measures, WarningCell.of(warnings));
        }
    }

    /** Summaries below each other, or the frames of all recordings. */
    private final class Table {

        private final boolean summaries;
        private TextTable rows;

        Table(boolean summaries) {
            this.summaries = summaries;
        }

        void add(String file, VoiceMeasures measures, String warnings) {
            if (!summaries) {
                frames(file, measures, warnings);
                return;
            }
            boolean csv = common.format() == CommonOptions.Format.csv;
            if (rows == null) {
                rows = new TextTable(join("file", measures.summary().keySet().stream(), csv ? Stream.of(WarningCell.COLUMN) : Stream.of()));
            }
            rows.row(join(file, measures.summary().entrySet().stream()
                    .map(entry -> entry.getValue().isEmpty() ? "" : number(entry.getKey(), entry.getValue().getAsDouble())),
                    csv ? Stream.of(warnings) : Stream.of()));
        }

        private String number(String name, double value) {
            if (common.format() == CommonOptions.Format.csv) {
                return Double.toString(VoiceJson.rounded(value));
            }
            boolean fine = name.startsWith("jitter") || name.endsWith("seconds");
            return String.format(Locale.ROOT, fine ? "%.2f" : name.startsWith("f0") || !name.startsWith("f") ? "%.1f" : "%.0f", value);
        }

        private void frames(String file, VoiceMeasures measures, String warnings) {
            List<VoiceMeasures.Column> columns = measures.columns();
            if (rows == null) {
                rows = new TextTable();
                context.out().print("file,time," + String.join(",", columns.stream().map(VoiceMeasures.Column::name).toList())
                        + "," + WarningCell.COLUMN + CsvCell.LINE_END);
            }
            StringBuilder text = new StringBuilder();
            for (int frame = 0; frame < columns.get(0).values().length; frame++) {
                text.append(CsvCell.of(file)).append(',').append(VoiceJson.rounded(frame * VoiceMeasures.HOP_SECONDS));
                for (VoiceMeasures.Column column : columns) {
                    double value = column.values()[frame];
                    text.append(',').append(Double.isNaN(value) ? "" : Double.toString(VoiceJson.rounded(value)));
                }
                text.append(',').append(CsvCell.of(warnings)).append(CsvCell.LINE_END);
            }
            context.out().print(text);
        }

        void print() {
            if (summaries && rows != null) {
                rows.print(context.out(), common.format());
            }
        }

        private String[] join(String first, Stream<String> between, Stream<String> last) {
            return Stream.concat(Stream.concat(Stream.of(first), between), last).toArray(String[]::new);
        }
    }
}
