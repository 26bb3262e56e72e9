/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sparsha.testsupport.TinyOnnx;

/** Makes tiny model packages in a folder. */
final class ModelPackages {

    /** Two classes: the first likes loud signals, the second soft ones. */
    static final TinyOnnx LOUD_OR_SOFT = TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 0});

    private ModelPackages() {
    }

    static Path write(Path folder, TinyOnnx graph, String descriptor) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), graph.build());
        Files.writeString(folder.resolve(ModelDescriptor.FILE_NAME), descriptor);
        return folder;
    }

    static String descriptor(String labels, String more) {
        return "{\"schema\": \"sparsha.model/1\", \"id\": \"tiny\", \"version\": \"1\", \"task\": \"categorical\", \"labels\": " + labels
                + ", \"input\": {\"name\": \"input_values\", \"kind\": \"waveform\", \"sampleRate\": 16000, \"layout\": \"NT\"},"
                + " \"outputs\": [{\"name\": \"logits\", \"role\": \"scores\", \"activation\": \"softmax\"}]" + more + "}";
    }
}
