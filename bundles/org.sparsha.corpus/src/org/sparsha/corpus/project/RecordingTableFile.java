/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of recordings as bytes, for a cache: each column's distinct values and the number of a value a row. Not meant to be read by
 * another version.
 */
public final class RecordingTableFile {

    private static final int MOST = 50_000_000;

    private RecordingTableFile() {
    }

    /**
     * Writes a table.
     *
     * @param table the table
     * @param out where to; stays open
     * @throws IOException where it can't be written
     */
    public static void write(RecordingTable table, DataOutputStream out) throws IOException {
        out.writeInt(table.size());
        out.writeInt(table.all().size());
        for (Map.Entry<String, ValueColumn> column : table.all().entrySet()) {
            text(out, column.getKey());
            List<String> values = column.getValue().values();
            out.writeInt(values.size());
            for (String value : values) {
                text(out, value);
            }
            ByteBuffer codes = ByteBuffer.allocate(table.size() * Integer.BYTES);
            codes.asIntBuffer().put(column.getValue().codes());
            out.write(codes.array());
        }
    }

    /**
     * Reads a table.
     *
     * @param in from where; stays open
     * @return the table
     * @throws IOException where it can't be read or is damaged
     */
    public static RecordingTable read(DataInputStream in) throws IOException {
        RecordingTable table = new RecordingTable(size(in));
        int columns = size(in);
        for (int i = 0; i < columns; i++) {
            String name = text(in);
            int count = size(in);
            List<String> values = new ArrayList<>(Math.min(count, 1 << 20));
            for (int value = 0; value < count; value++) {
                values.add(text(in));
            }
            byte[] bytes = in.readNBytes(table.size() * Integer.BYTES);
            int[] codes = new int[table.size()];
            if (bytes.length < codes.length * Integer.BYTES) {
                throw new IOException("a column ends early");
            }
            ByteBuffer.wrap(bytes).asIntBuffer().get(codes);
            for (int code : codes) {
                if (code < 0 || code >= count) {
                    throw new IOException("a value has no text");
                }
            }
            table.all().put(name, ValueColumn.kept(values, codes));
        }
        return table;
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("a size makes no sense");
        }
        return size;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = size(in);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a text ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
