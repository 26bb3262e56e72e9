/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelOutput;
import org.sparsha.model.Prediction;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sparsha model check}: whether a model fits itself and answers. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads and validates a model, runs it once on silence and on noise, prints its inputs and outputs.")
final class ModelCheckCommand implements Callable<Integer> {

    private static final double NOISE = 0.1;

    private final CommandContext context;

    @Parameters(paramLabel = "MODEL", description = "A package's folder, an ONNX file, or an installed model's id.")
    private String name;

    @Mixin
    private CommonOptions common;

    ModelCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        try (Model model = context.runtime().models().open(Optional.of(name))) {
            int samples = (int) Math.round(Math.max(1, model.descriptor().input().length().seconds()) * model.sampleRate());
            Prediction silence = model.predict(new float[samples]);
            Prediction noise = model.predict(noise(samples, common.seed()));
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(json(model, silence, noise), true));
            } else {
                Map<String, String> rows = rows(model, silence, noise);
                TextTable table = new TextTable("property", "value");
                rows.forEach(table::row);
                table.print(context.out(), common.format());
                context.err().println("The model can be used.");
            }
            doubt(model.descriptor(), silence, noise).ifPresent(context.err()::println);
        }
        return ExitCode.OK;
    }

    private static float[] noise(int samples, long seed) {
        float[] noise = new float[samples];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) (NOISE * random.nextGaussian());
        }
        return noise;
    }

    private static Map<String, String> rows(Model model, Prediction silence, Prediction noise) throws SparshaException {
        ModelDescriptor descriptor = model.descriptor();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("id", descriptor.id());
        rows.put("version", descriptor.version());
        rows.put("title", descriptor.title());
        rows.put("licence", descriptor.licence().isEmpty() ? "not named" : descriptor.licence());
        rows.put("sha256", model.sha256());
        rows.put("task", task(descriptor));
        rows.put("labels", String.join(", ", descriptor.labels()));
        rows.put("recipe", descriptor.input().recipe() + " at " + model.sampleRate() + " Hz");
        rows.put("inputs", String.join("; ", model.describeInputs()));
        rows.put("outputs", String.join("; ", model.describeOutputs()));
        rows.put("silence", text(silence));
        rows.put("noise", text(noise));
        return rows;
    }

    private static Map<String, Object> json(Model model, Prediction silence, Prediction noise) throws SparshaException {
        ModelDescriptor descriptor = model.descriptor();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "sparsha.model-check/1");
        json.put("id", descriptor.id());
        json.put("version", descriptor.version());
        json.put("title", descriptor.title());
        json.put("licence", descriptor.licence());
        json.put("sha256", model.sha256());
        json.put("task", task(descriptor));
        json.put("labels", descriptor.labels());
        json.put("recipe", descriptor.input().recipe());
        json.put("sampleRate", model.sampleRate());
        json.put("inputs", model.describeInputs());
        json.put("outputs", model.describeOutputs());
        json.put("silence", silence.probabilities());
        json.put("noise", noise.probabilities());
        return json;
    }

    /** Says so where the activation that the descriptor names doesn't seem to fit what the graph gives. */
    private static Optional<String> doubt(ModelDescriptor descriptor, Prediction silence, Prediction noise) {
        boolean probabilities = addUpToOne(silence.scores()) && addUpToOne(noise.scores());
        ModelOutput.Activation activation = descriptor.scores().activation();
        if (descriptor.task() != ModelDescriptor.Task.CATEGORICAL || descriptor.labels().size() < 2) {
            return Optional.empty();
        }
        if (activation == ModelOutput.Activation.SOFTMAX && probabilities) {
            return Optional.of("Note: the scores add up to 1 before the softmax, so they look like probabilities; the activation should be"
                    + " \"none\" then.");
        }
        return activation == ModelOutput.Activation.NONE && !probabilities
                ? Optional.of("Note: the scores don't add up to 1, so they look like logits; the activation should be \"softmax\" then.")
                : Optional.empty();
    }

    private static boolean addUpToOne(double[] scores) {
        return Arrays.stream(scores).allMatch(score -> score >= 0) && Math.abs(Arrays.stream(scores).sum() - 1) < 1e-3;
    }

    private static String task(ModelDescriptor descriptor) {
        return descriptor.task().name().toLowerCase(Locale.ROOT);
    }

    private static String text(Prediction prediction) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < prediction.labels().size(); i++) {
            parts.add(prediction.labels().get(i) + " " + String.format(Locale.ROOT, "%.3f", prediction.probability(i)));
        }
        return String.join(", ", parts);
    }
}
