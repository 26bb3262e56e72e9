/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.sparsha.application.contributions.ContributedRecipes;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.RecipeFailure;
import org.sparsha.report.json.FeaturesJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha features}: what a recipe computes. */
@Command(name = "features", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Computes the features of a recipe for each recording.")
final class FeaturesCommand implements Callable<Integer> {

    /** How features are written. */
    enum Format {
        /** The contract's JSON, one object a line where there are several recordings. */
        json,
        /** A line a recording (vectors) or a frame, with a heading. */
        csv,
        /** NumPy's array format, 64-bit floats: rows by frames, or recordings by values for vectors. */
        npy
    }

    private final CommandContext context;

    @Mixin
    private Recordings recordings;

    @Option(names = "--recipe", required = true, paramLabel = "ID", description = "The recipe; see 'list recipes'.")
    private String recipe;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the recipe.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--frames", description = "Also write the matrices between signal and result (JSON only).")
    private boolean frames;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json, csv or npy (default: json).")
    private Format format = Format.json;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private Path out;

    @Mixin
    private ChannelOption channel;

    @Mixin
    private RunOptions run;

    FeaturesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        run.apply(context);
        FeatureRecipe found = new ContributedRecipes(context.runtime().catalog()).recipe(recipe);
        FeatureExtractor extractor = found.create(ParameterValues.parse(found.parameters(), settings));
        FeatureTable table = new FeatureTable(extractor, format);
        int failed = Recordings.forEach(recordings.files(context), context, file -> add(file, extractor, table));
        write(table.bytes());
        return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    private void add(String file, FeatureExtractor extractor, FeatureTable table) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file, context.runtime().sounds()).hearing(channel.choice());
        float[] mono = loaded.clip().mono(extractor.sampleRate());
        FeatureMatrix matrix;
        Map<String, FeatureMatrix> between;
        try {
            matrix = extractor.extract(mono);
            between = frames ? extractor.intermediates(mono) : Map.of();
        } catch (RecipeFailure e) {
            throw new FeatureException(e.getMessage());
        }
        if (format == Format.json) {
            table.addLine(JsonText.of(FeaturesJson.fields(recipe, loaded.audio(), extractor.names(), matrix, extractor.hop(),
                    extractor.sampleRate(), between), false));
        } else {
            table.add(file, matrix);
        }
        List<org.sparsha.core.Warning> warnings = new ArrayList<>(loaded.clip().warnings());
        ChannelDifference.of(loaded.clip()).ifPresent(warnings::add);
        warnings.addAll(extractor.warnings(mono));
        warnings.forEach(warning -> context.err().println(file + ": " + warning.message()));
    }

    private void write(byte[] bytes) throws SparshaException {
        if (out == null && format != Format.npy) {
            context.out().print(new String(bytes, StandardCharsets.UTF_8));
        } else if (out == null) {
            context.out().write(bytes, 0, bytes.length);
            context.out().flush();
        } else {
            AtomicFiles.write(out, stream -> stream.write(bytes));
        }
    }
}
