/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Writes a table in Parquet, one file or a folder of them, as the manifest in CSV that it is; rows stay in the order of files. */
final class ParquetManifest {

    private static final String FILE = "file";

    private final String root;
    private final org.apache.hadoop.fs.Path place;
    private List<String> names = List.of();

    private ParquetManifest(org.apache.hadoop.fs.Path place) {
        this.place = place;
        this.root = place.getParent().toString() + "/";
    }

    /**
     * Writes the manifest. Addresses of recordings beside or below the table become relative to its folder.
     *
     * @throws SparshaException where columns are no plain values, or files of the table have other columns
     */
    static void write(Storage storage, org.apache.hadoop.fs.Path place, Path csv) throws IOException, SparshaException {
        List<org.apache.hadoop.fs.Path> parts = new ArrayList<>();
        if (storage.status(place).isDirectory()) {
            storage.files(place).stream().map(FileStatus::getPath).filter(file -> !file.getName().startsWith("_")).forEach(parts::add);
        } else {
            parts.add(place);
        }
        ParquetManifest manifest = new ParquetManifest(place);
        try (CsvWriter out = CsvWriter.builder().build(csv, StandardCharsets.UTF_8)) {
            for (org.apache.hadoop.fs.Path part : parts) {
                manifest.append(storage, part, out);
            }
        } catch (RuntimeException e) { // Parquet's way of saying that a file is damaged
            throw new CorpusException("The manifest " + place + " can't be read as Parquet: " + JobProcess.reason(e) + ".", e);
        }
        if (manifest.names.isEmpty()) {
            throw new CorpusException("The manifest " + place + " has no rows.");
        }
    }

    private void append(Storage storage, org.apache.hadoop.fs.Path part, CsvWriter out) throws IOException, SparshaException {
        try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), part).withConf(storage.configuration()).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                check(part, row.getType(), out);
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    String value = row.getFieldRepetitionCount(i) == 0 ? "" : value(row, i, row.getType().getType(i).asPrimitiveType());
                    cells.add(names.get(i).equals(FILE) && value.startsWith(root) ? value.substring(root.length()) : value);
                }
                out.writeRecord(cells);
            }
        }
    }

    private void check(org.apache.hadoop.fs.Path part, GroupType type, CsvWriter out) throws SparshaException {
        List<String> found = type.getFields().stream().map(Type::getName).toList();
        if (names.isEmpty()) {
            for (Type field : type.getFields()) {
                if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
                    throw new CorpusException("The column " + field.getName() + " of the manifest " + place
                            + " holds lists or records, where one value a recording is needed: leave it out.");
                }
            }
            names = found;
            out.writeRecord(names);
        } else if (!names.equals(found)) {
            throw new CorpusException(part + " has other columns (" + String.join(", ", found) + ") than the files before it ("
                    + String.join(", ", names) + "): write the table anew.");
        }
    }

    private static String value(Group row, int field, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> Boolean.toString(row.getBoolean(field, 0));
            case INT32 -> type.stringifier().stringify(row.getInteger(field, 0));
            case INT64 -> type.stringifier().stringify(row.getLong(field, 0));
            case FLOAT -> Float.toString(row.getFloat(field, 0));
            case DOUBLE -> Double.toString(row.getDouble(field, 0));
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> type.getLogicalTypeAnnotation() == null
                    ? row.getBinary(field, 0).toStringUsingUTF8()
                    : type.stringifier().stringify(row.getBinary(field, 0));
        };
    }
}
