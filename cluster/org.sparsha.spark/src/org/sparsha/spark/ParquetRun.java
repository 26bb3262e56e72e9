/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.spark.ParquetRows.Column;
import org.sparsha.spark.ParquetRows.Kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The folder of a run as tables in Parquet, and back: {@code predictions}, a row a recording, failed ones too; {@code segments} and
 * {@code metrics} of explanations; {@code files}, which has every file of the folder with its bytes, so that nothing is lost on the way.
 */
public final class ParquetRun {

    private static final String PREDICTIONS = "predictions";
    private static final String SEGMENTS = "segments";
    private static final String METRICS = "metrics";
    private static final String FILES = "files";
    private static final String WHOLE = "_SUCCESS";
    private static final String FAILURE = "failure";

    /** Columns that are no numbers, even where all of their values look so. */
    private static final Set<String> TEXTS = Set.of("file", "speaker", "truth", "predicted", "label", "text", "gender", "split", "folder",
            "audio", FAILURE);
    /** What belongs to whoever writes the folder right now, not to the run. */
    private static final Set<String> PASSING = Set.of("lock", "job");

    private final Storage storage;

    private ParquetRun(Storage storage) {
        this.storage = storage;
    }

    /**
     * Writes or reads; ends the process with 0, or with 1 where that failed.
     *
     * @param arguments {@code write RUN ADDRESS} or {@code read ADDRESS RUN}
     */
    public static void main(String[] arguments) {
        JobProcess.run(answers -> {
            ParquetRun run = new ParquetRun(Storage.ofProcess());
            if (arguments[0].equals("write")) {
                run.write(Path.of(arguments[1]), run.storage.path(arguments[2]));
            } else {
                run.read(run.storage.path(arguments[1]), Path.of(arguments[2]));
            }
        });
    }

    private void write(Path run, org.apache.hadoop.fs.Path target) throws IOException, SparshaException {
        if (storage.exists(target)) {
            throw new CorpusException("There is something at " + target + " already: name a place that is still free.");
        }
        try {
            predictions(run, new org.apache.hadoop.fs.Path(target, PREDICTIONS));
            List<Path> files = files(run);
            explanations(run, files, target);
            try (ParquetRows rows = new ParquetRows(storage, new org.apache.hadoop.fs.Path(target, FILES),
                    List.of(new Column("path", Kind.TEXT), new Column("bytes", Kind.BYTES)))) {
                for (Path file : files) {
                    rows.add(relative(run, file), Files.readAllBytes(file));
                }
            }
            storage.createFile(new org.apache.hadoop.fs.Path(target, WHOLE));
        } catch (IOException | RuntimeException e) {
            storage.remove(target);
            throw e;
        }
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> all = Files.walk(run)) {
            return all.filter(file -> Files.isRegularFile(file) && !PASSING.contains(run.relativize(file).getName(0).toString())).sorted()
                    .toList();
        }
    }

    private static String relative(Path run, Path file) {
        return run.relativize(file).toString().replace('\\', '/');
    }

    private void predictions(Path run, org.apache.hadoop.fs.Path target) throws IOException {
        Path table = run.resolve("predictions.csv");
        List<Column> columns = new ArrayList<>(columns(table));
        columns.add(new Column(FAILURE, Kind.TEXT));
        try (ParquetRows rows = new ParquetRows(storage, target, columns)) {
            append(rows, columns, table, Map.of());
            append(rows, columns, run.resolve("failures.csv"), Map.of(FAILURE, "reason"));
        }
    }

    /** The columns of a table: numbers where all of its values are. */
    private static List<Column> columns(Path table) throws IOException {
        Map<String, Kind> kinds = new HashMap<>();
        List<String> names;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            names = header(table);
            names.forEach(name -> kinds.put(name, TEXTS.contains(name) ? Kind.TEXT : name.equals("correct") ? Kind.TRUTH : Kind.NUMBER));
            for (NamedCsvRecord row : reader) {
                names.stream().filter(name -> kinds.get(name) == Kind.NUMBER && !isNumber(row.getField(name)))
                        .forEach(name -> kinds.put(name, Kind.TEXT));
            }
        }
        return names.stream().map(name -> new Column(name, kinds.get(name))).toList();
    }

    private static List<String> header(Path table) throws IOException {
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            return reader.stream().findFirst().map(de.siegmar.fastcsv.reader.CsvRecord::getFields).orElse(List.of());
        }
    }

    private static boolean isNumber(String value) {
        try {
            return value.isEmpty() || Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Appends a table's rows, by the names of columns; others stay empty. */
    private static void append(ParquetRows rows, List<Column> columns, Path table, Map<String, String> renamed) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : reader) {
                rows.add(columns.stream().map(column -> row.findField(renamed.getOrDefault(column.name(), column.name())).orElse(""))
                        .toList());
            }
        }
    }

    private void explanations(Path run, List<Path> files, org.apache.hadoop.fs.Path target) throws IOException {
        List<Column> segments = List.of(new Column("folder", Kind.TEXT), new Column("audio", Kind.TEXT), new Column("start", Kind.NUMBER),
                new Column("end", Kind.NUMBER), new Column("label", Kind.TEXT), new Column("score", Kind.NUMBER),
                new Column("percent", Kind.NUMBER), new Column("low", Kind.NUMBER), new Column("high", Kind.NUMBER));
        List<Column> metrics = List.of(new Column("folder", Kind.TEXT), new Column("audio", Kind.TEXT), new Column("metric", Kind.TEXT),
                new Column("value", Kind.NUMBER));
        try (ParquetRows scored = new ParquetRows(storage, new org.apache.hadoop.fs.Path(target, SEGMENTS), segments);
                ParquetRows measured = new ParquetRows(storage, new org.apache.hadoop.fs.Path(target, METRICS), metrics)) {
            for (Path file : files) {
                if (file.getFileName().toString().equals("explanation.json")) {
                    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                    String folder = relative(run, file.getParent());
                    String audio = json.getAsJsonObject("audio").get("path").getAsString();
                    Path table = file.resolveSibling("segments.csv");
                    if (Files.exists(table)) {
                        append(scored, segments, table, folder, audio);
                    }
                    for (Map.Entry<String, JsonElement> value : values(json).entrySet()) {
                        if (value.getValue().isJsonPrimitive()) {
                            measured.add(List.of(folder, audio, value.getKey(), value.getValue().getAsString()));
                        }
                    }
                }
            }
        }
    }

    private static Map<String, JsonElement> values(JsonObject explanation) {
        JsonElement metrics = explanation.get("metrics");
        return metrics != null && metrics.isJsonObject() ? metrics.getAsJsonObject().asMap() : Map.of();
    }

    private static void append(ParquetRows rows, List<Column> columns, Path table, String folder, String audio) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : reader) {
                rows.add(columns.stream().map(column -> switch (column.name()) {
                    case "folder" -> folder;
                    case "audio" -> audio;
                    default -> row.findField(column.name()).filter(value -> column.kind() == Kind.TEXT || isNumber(value)).orElse("");
                }).toList());
            }
        }
    }

    private void read(org.apache.hadoop.fs.Path source, Path run) throws IOException, SparshaException {
        if (!storage.exists(new org.apache.hadoop.fs.Path(source, WHOLE))) {
            throw new CorpusException("There is no whole run in Parquet at " + source + " (no " + WHOLE + "): name what 'cluster export' "
                    + "wrote, or export it again.");
        }
        for (FileStatus part : storage.files(new org.apache.hadoop.fs.Path(source, FILES))) {
            try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), part.getPath())
                    .withConf(storage.configuration()).build()) {
                for (Group row = reader.read(); row != null; row = reader.read()) {
                    Path file = run.resolve(row.getString("path", 0)).normalize();
                    if (!file.startsWith(run) || file.equals(run)) {
                        throw new CorpusException(source + " names a file outside of the run, " + row.getString("path", 0)
                                + ": it can't be trusted, and is not read on.");
                    }
                    Files.createDirectories(file.getParent());
                    Files.write(file, row.getBinary("bytes", 0).getBytes());
                }
            }
        }
    }
}
