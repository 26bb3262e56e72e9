/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sparsha model}: looking after model packages. */
@Command(name = "model", mixinStandardHelpOptions = true, description = "Looks after model packages.")
final class ModelCommand implements Runnable {

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    ModelCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: check.");
    }

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Reads and validates a model, runs it once on silence and on noise, prints its inputs and outputs.")
    private int check(
            @Parameters(paramLabel = "MODEL", description = "A package's folder, an ONNX file, or an installed model's id.") String name,
            @Option(names = "--show-stack-trace", description = "For developers: show where an error comes from.") boolean trace)
            throws SparshaException {
        context.showStackTraces(trace);
        try (Model model = context.runtime().models().open(Optional.of(name))) {
            ModelDescriptor descriptor = model.descriptor();
            context.out().println(descriptor.id() + " " + descriptor.version() + ": " + descriptor.title());
            context.out().println("  licence  " + (descriptor.licence().isEmpty() ? "not named" : descriptor.licence()));
            context.out().println("  sha256   " + model.sha256());
            context.out().println("  labels   " + String.join(", ", descriptor.labels()));
            context.out().println("  recipe   " + descriptor.input().recipe() + " at " + model.sampleRate() + " Hz");
            for (String input : model.describeInputs()) {
                context.out().println("  input    " + input);
            }
            for (String output : model.describeOutputs()) {
                context.out().println("  output   " + output);
            }
            int samples = (int) Math.round(Math.max(1, descriptor.input().length().seconds()) * model.sampleRate());
            float[] noise = new float[samples];
            SplittableRandom random = new SplittableRandom(0);
            for (int i = 0; i < samples; i++) {
                noise[i] = (float) (0.1 * random.nextGaussian());
            }
            print("silence", model.predict(new float[samples]));
            print("noise", model.predict(noise));
            context.out().println("The model can be used.");
        }
        return ExitCode.OK;
    }

    private void print(String what, Prediction prediction) {
        StringBuilder line = new StringBuilder("  " + what + " ".repeat(9 - what.length()));
        for (int i = 0; i < prediction.labels().size(); i++) {
            line.append(prediction.labels().get(i)).append(' ').append(String.format(Locale.ROOT, "%.3f", prediction.probability(i)))
                    .append(i < prediction.labels().size() - 1 ? ", " : "");
        }
        context.out().println(line);
    }
}
