/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.Map;

/**
 * The numbers of a trained network by PyTorch's parameter names, row-major. The arrays are not copied and must not be changed.
 *
 * @param values name to numbers
 */
public record NetworkWeights(Map<String, float[]> values) {

    /** Copies the map. */
    public NetworkWeights {
        values = Map.copyOf(values);
    }

    /**
     * @param name a parameter
     * @param size how many numbers it must have
     * @return its numbers
     * @throws GraphException where it is missing or has another size
     */
    float[] get(String name, int size) throws GraphException {
        float[] array = values.get(name);
        if (array == null) {
            throw new GraphException("The weights have no parameter '" + name + "': they belong to another network.");
        }
        if (array.length != size) {
            throw new GraphException("The parameter '" + name + "' has " + array.length + " numbers where " + size
                    + " are needed: it belongs to a network of another size.");
        }
        return array;
    }

    /** @return number of values of a parameter, 0 where there is none */
    int size(String name) {
        float[] array = values.get(name);
        return array == null ? 0 : array.length;
    }
}
