/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.corpus.table.CsvCell;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;

/** Collects features of several recordings as JSON lines, CSV or NumPy's array format (version 1.0 of that format). */
final class FeatureTable {

    private final FeatureExtractor extractor;
    private final FeaturesCommand.Format format;
    private final StringBuilder text = new StringBuilder();
    private final List<FeatureMatrix> matrices = new ArrayList<>();

    FeatureTable(FeatureExtractor extractor, FeaturesCommand.Format format) {
        this.extractor = extractor;
        this.format = format;
        if (format == FeaturesCommand.Format.csv) {
            text.append("file,").append(extractor.hop().isPresent() ? "time," : "").append(String.join(",", extractor.names()))
                    .append(CsvCell.LINE_END);
        }
    }

    void addLine(String line) {
        text.append(line).append('\n');
    }

    void add(String file, FeatureMatrix matrix) throws WrongCallException {
        if (format == FeaturesCommand.Format.npy) {
            if (!matrices.isEmpty() && extractor.hop().isPresent()) {
                throw new WrongCallException("--format npy holds the frames of one recording only. Give one at a time.");
            }
            matrices.add(matrix);
            return;
        }
        String quoted = CsvCell.of(file);
        for (int frame = 0; frame < matrix.frames(); frame++) {
            text.append(quoted);
            if (extractor.hop().isPresent()) {
                text.append(',').append(frame * (double) extractor.hop().getAsInt() / extractor.sampleRate());
            }
            for (int row = 0; row < matrix.rows(); row++) {
                text.append(',').append(matrix.get(row, frame));
            }
            text.append(CsvCell.LINE_END);
        }
    }

    byte[] bytes() {
        return format == FeaturesCommand.Format.npy ? npy() : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] npy() {
        boolean vectors = extractor.hop().isEmpty();
        String shape = vectors ? matrices.size() + ", " + extractor.names().size()
                : extractor.names().size() + ", " + (matrices.isEmpty() ? 0 : matrices.get(0).frames());
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
        int padding = 64 - (10 + header.length() + 1) % 64;
        header += " ".repeat(padding % 64) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), (byte) (header.length() >> 8)});
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        for (FeatureMatrix matrix : matrices) {
            ByteBuffer buffer = ByteBuffer.allocate(8 * matrix.size()).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : matrix.toArray()) {
                buffer.putDouble(value);
            }
            bytes.writeBytes(buffer.array());
        }
        return bytes.toByteArray();
    }
}
