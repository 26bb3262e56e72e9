/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The original's network with seeded random weights, on the recipe {@code sparsha374}: eight classes, its answers mean nothing. */
public final class RandomModel {

    private static final List<String> FILES = List.of("sparsha-model.json", "scaler.json", "model.onnx");

    private RandomModel() {
    }

    /**
     * Writes the model package.
     *
     * @param folder an existing folder
     * @return the same folder
     */
    public static Path copyTo(Path folder) {
        for (String file : FILES) {
            try (InputStream in = RandomModel.class.getResourceAsStream("model-random/" + file)) {
                Files.copy(in, folder.resolve(file));
            } catch (IOException e) {
                throw new AssertionError("Copying " + file + " failed", e);
            }
        }
        return folder;
    }
}
