/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.session.ChannelsHeard;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RangeText;
import org.sparsha.ui.widgets.FilePrompt;

/** Selects a stretch by numbers, and saves the one selected as a sound of its own. */
final class SelectionCommands {

    private static final String SELECT = "Select by Numbers";

    private final ClipDocument document;
    private final Timeline timeline;
    private final Supplier<ChannelsHeard> channels;

    /** @param channels which are heard, and saved */
    SelectionCommands(ClipDocument document, Timeline timeline, Supplier<ChannelsHeard> channels) {
        this.channels = channels;
        this.document = document;
        this.timeline = timeline;
    }

    void register(Map<String, EditorCommand> commands) {
        commands.put("select-numbers", EditorCommand.of(this::select));
        commands.put("save-selection", EditorCommand.when(() -> document.timeline().selection().isPresent(), this::save));
    }

    private void select() {
        RangeText text = new RangeText(document.info().sampleRate(), document.info().frames());
        SampleRange proposed = document.timeline().selection().orElse(new SampleRange(0, document.info().frames()));
        InputDialog dialog = new InputDialog(timeline.getShell(), SELECT, "From and to, in seconds or as minutes:seconds:",
                text.of(proposed), typed -> text.complaint(typed).orElse(null));
        if (dialog.open() == Window.OK) {
            document.timeline().setSelection(text.read(dialog.getValue()));
            timeline.perform(TimelineAction.ZOOM_SELECTION);
        }
    }

    private void save() {
        SampleRange range = document.timeline().selection().orElseThrow();
        double rate = document.info().sampleRate();
        String recording = String.valueOf(document.path().getFileName());
        int dot = recording.lastIndexOf('.');
        String name = String.format(Locale.ROOT, "%s_%.3f-%.3f.wav", dot > 0 ? recording.substring(0, dot) : recording,
                range.start() / rate, range.end() / rate);
        Export.toFile(timeline, "Save Selection as WAV", List.of(FilePrompt.Kind.of("WAV", "wav")), name)
                .ifPresent(export -> write(range, export));
    }

    /** Samples as they were read, so that nothing is rounded, of the channels that are heard; of all where none is. */
    private void write(SampleRange range, Export export) {
        List<Integer> heard = channels.get().heard();
        export.writeBehind("Saving " + export.place().getFileName(), (file, progress) -> {
            WavWriter.write(file, only(heard, document.sound().part(range)), WavFormat.FLOAT_32);
            return Export.Outcome.WHOLE;
        });
    }

    private static AudioClip only(List<Integer> heard, AudioClip clip) {
        return heard.isEmpty() ? clip
                : new AudioClip(heard.stream().map(clip::channel).toArray(float[][]::new), clip.sampleRate(), clip.warnings());
    }
}
