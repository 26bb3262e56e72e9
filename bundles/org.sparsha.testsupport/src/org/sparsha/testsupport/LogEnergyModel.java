/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The package of a model over the waveform at 16 kHz: each score is weight × log energy + bias, so that it tells loud from soft. */
public final class LogEnergyModel {

    private LogEnergyModel() {
    }

    /**
     * Writes the package, with the bias 0 and 2.
     *
     * @param folder of the package; made where it isn't there
     * @param task {@code categorical} or {@code dimensional}
     * @param first name of the first of two labels
     * @param second name of the second
     * @return the folder
     */
    public static Path write(Path folder, String task, String first, String second) throws IOException {
        return write(folder, task, first, second, 2);
    }

    /** The same with another bias of the second score. */
    public static Path write(Path folder, String task, String first, String second, float bias) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, bias}).build());
        Files.writeString(folder.resolve("sparsha-model.json"), """
                {"schema": "sparsha.model/1", "id": "tiny", "task": "%s", "labels": ["%s", "%s"],
                 "input": {"name": "input_values", "kind": "waveform", "sampleRate": 16000, "layout": "NT"},
                 "outputs": [{"name": "logits", "role": "scores"}]}
                """.formatted(task, first, second));
        return folder;
    }
}
