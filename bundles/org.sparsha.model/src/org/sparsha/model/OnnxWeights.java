/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Changes the float initialisers of an ONNX file in a copy of it. No length changes, so that nothing has to be written anew. */
final class OnnxWeights {

    private OnnxWeights() {
    }

    /** A copy of the file whose float initialisers are permuted, each within itself. */
    static byte[] shuffle(byte[] file, long seed) throws ModelException {
        byte[] copy = file.clone();
        SplittableRandom random = new SplittableRandom(seed);
        OnnxTensors.visit(copy, (name, bytes, start, count) -> permute(bytes, start, count, random));
        return copy;
    }

    private static void permute(ByteBuffer bytes, int start, int count, SplittableRandom random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = bytes.getInt(start + Float.BYTES * i);
            bytes.putInt(start + Float.BYTES * i, bytes.getInt(start + Float.BYTES * j));
            bytes.putInt(start + Float.BYTES * j, kept);
        }
    }

    /**
     * @param file the file
     * @param name name of an initialiser of floats
     * @param size how many values it must have
     * @return its values
     * @throws ModelException where there is none of that name and size
     */
    static float[] read(byte[] file, String name, int size) throws ModelException {
        float[] values = new float[size];
        boolean[] found = {false};
        OnnxTensors.visit(file, (own, bytes, start, count) -> {
            if (own.equals(name) && count == size) {
                found[0] = true;
                for (int i = 0; i < size; i++) {
                    values[i] = bytes.getFloat(start + Float.BYTES * i);
                }
            }
        });
        if (!found[0]) {
            throw missing(name, size);
        }
        return values;
    }

    /**
     * @param file the file
     * @param values new values by name of initialiser
     * @return a copy of the file with them
     * @throws ModelException where there is none of that name and size
     */
    static byte[] replace(byte[] file, Map<String, float[]> values) throws ModelException {
        byte[] copy = file.clone();
        Set<String> left = new HashSet<>(values.keySet());
        OnnxTensors.visit(copy, (name, bytes, start, count) -> {
            float[] own = values.get(name);
            if (own != null && own.length == count) {
                left.remove(name);
                for (int i = 0; i < count; i++) {
                    bytes.putFloat(start + Float.BYTES * i, own[i]);
                }
            }
        });
        if (!left.isEmpty()) {
            String name = left.iterator().next();
            throw missing(name, values.get(name).length);
        }
        return copy;
    }

    private static ModelException missing(String name, int size) {
        return new ModelException("The graph has no weights '" + name + "' of " + size
                + " values, which its descriptor's normalisation names. Correct the descriptor, or export the model anew.");
    }
}
