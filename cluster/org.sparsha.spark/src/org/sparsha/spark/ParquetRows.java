/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes a table as a folder of Parquet files, each of a bounded number of rows. Not thread-safe. */
final class ParquetRows implements AutoCloseable {

    /** Kinds of values. */
    enum Kind {
        /** UTF-8. */
        TEXT(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType()),
        /** IEEE 754, 64 bits. */
        NUMBER(PrimitiveTypeName.DOUBLE, null),
        /** True or false. */
        TRUTH(PrimitiveTypeName.BOOLEAN, null),
        /** Bytes of a file. */
        BYTES(PrimitiveTypeName.BINARY, null);

        private final PrimitiveTypeName primitive;
        private final LogicalTypeAnnotation logical;

        Kind(PrimitiveTypeName primitive, LogicalTypeAnnotation logical) {
            this.primitive = primitive;
            this.logical = logical;
        }
    }

    /** A column, whose values may be missing. */
    record Column(String name, Kind kind) {
    }

    /** Rows of a file: so many can be read by one task. */
    private static final int MOST = 1 << 18;

    private final Storage storage;
    private final Path folder;
    private final List<Column> columns;
    private final MessageType schema;
    private Optional<ParquetWriter<Group>> part = Optional.empty();
    private int parts;
    private int rows;

    ParquetRows(Storage storage, Path folder, List<Column> columns) {
        this.storage = storage;
        this.folder = folder;
        this.columns = List.copyOf(columns);
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (Column column : columns) {
            builder.optional(column.kind().primitive).as(column.kind().logical).named(column.name());
        }
        this.schema = builder.named("sparsha");
    }

    /** Adds a row; an empty value is a missing one. */
    void add(List<String> values) throws IOException {
        Group row = new SimpleGroup(schema);
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            if (!value.isEmpty()) {
                switch (columns.get(i).kind()) {
                    case NUMBER -> row.add(i, Double.parseDouble(value));
                    case TRUTH -> row.add(i, Boolean.parseBoolean(value));
                    default -> row.add(i, value);
                }
            }
        }
        write(row);
    }

    /** Adds a piece of a file. */
    void add(String path, int piece, byte[] bytes) throws IOException {
        Group row = new SimpleGroup(schema);
        row.add(0, path);
        row.add(1, (double) piece);
        row.add(2, Binary.fromConstantByteArray(bytes));
        write(row);
    }

    private void write(Group row) throws IOException {
        if (rows++ % MOST == 0) {
            close();
            part = Optional.of(open());
        }
        part.get().write(row);
    }

    private ParquetWriter<Group> open() throws IOException {
        Path file = new Path(folder, String.format(java.util.Locale.ROOT, "part-%05d.parquet", parts++));
        return ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, storage.configuration())).withType(schema)
                .withConf(storage.configuration()).withCompressionCodec(CompressionCodecName.GZIP).build();
    }

    @Override
    public void close() throws IOException {
        if (part.isPresent()) {
            part.get().close();
        }
        part = Optional.empty();
    }
}
