/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numpy array file (.npy, format versions 1 to 3) in memory: little-endian 32- or 64-bit floats, or 32- or 64-bit whole numbers, in C
 * order.
 *
 * @param shape length of each dimension
 * @param values all values, the last dimension fastest
 */
public record Npy(int[] shape, double[] values) {

    private static final Pattern DESCRIPTION = Pattern
            .compile("'descr': *'<([fi][48])', *'fortran_order': *False, *'shape': *\\(([^)]*)\\)");

    /**
     * Reads a test resource.
     *
     * @param beside a class in whose package folder the file lies
     * @param name the file's name
     * @return the array
     */
    public static Npy resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("No test resource " + name + " beside " + beside.getName());
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError("Reading " + name + " failed", e);
        }
    }

    /**
     * @param file the bytes of a .npy file
     * @return the array
     */
    public static Npy parse(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = bytes.get(6) == 1;
        int headerLength = first ? bytes.getShort(8) & 0xffff : bytes.getInt(8);
        int headerStart = first ? 10 : 12;
        Matcher header = DESCRIPTION.matcher(new String(file, headerStart, headerLength, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            throw new AssertionError("Not a plain .npy array");
        }
        String[] dimensions = header.group(2).isBlank() ? new String[0] : header.group(2).split(",\\s*");
        int[] shape = new int[dimensions.length];
        int count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Integer.parseInt(dimensions[i].strip());
            count *= shape[i];
        }
        bytes.position(headerStart + headerLength);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = switch (header.group(1)) {
                case "f4" -> bytes.getFloat();
                case "f8" -> bytes.getDouble();
                case "i4" -> bytes.getInt();
                default -> bytes.getLong();
            };
        }
        return new Npy(shape, values);
    }

    /** @return the values as 32-bit floats */
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /**
     * A row of a two-dimensional array.
     *
     * @param index which row, from 0
     * @return its values
     */
    public double[] row(int index) {
        return Arrays.copyOfRange(values, index * shape[1], (index + 1) * shape[1]);
    }
}
