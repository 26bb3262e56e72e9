/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
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
import de.siegmar.fastcsv.reader.CsvRecord;
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
            "audio", "warnings", FAILURE);
    /** What of a file is one row. */
    private static final int PIECE = 8 << 20;
    private static final List<Column> FILE_PIECES = List.of(new Column("path", Kind.TEXT), new Column("piece", Kind.NUMBER),
            new Column("bytes", Kind.BYTES));
    /** What belongs to whoever writes the folder right now, not to the run. */
    private static final Set<String> PASSING = Set.of("lock", "job");

    private final Storage storage;

    private ParquetRun(Storage storage) {
        this.storage = storage;
    }

    /**
     * Writes or reads; ends the process with 0, or with 1 where that failed.
     *
     * @param arguments {@code write RUN ADDRESS}, {@code read ADDRESS RUN}, or {@code check ADDRESS}, which fails where a run can't be
     *        written there since there is something already
     */
    public static void main(String[] arguments) {
        JobProcess.run(answers -> {
            ParquetRun run = new ParquetRun(Storage.ofProcess());
            switch (arguments[0]) {
                case "check" -> run.checkFree(run.storage.path(arguments[1]));
                case "write" -> run.write(Path.of(arguments[1]), run.storage.path(arguments[2]));
                case "read" -> run.read(run.storage.path(arguments[1]), Path.of(arguments[2]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        });
    }

    private void checkFree(org.apache.hadoop.fs.Path target) throws IOException, SparshaException {
        if (storage.exists(target)) {
            throw new CorpusException("There is something at " + target + " already: name a place that is still free.");
        }
    }

    private void write(Path run, org.apache.hadoop.fs.Path target) throws IOException, SparshaException {
        checkFree(target);
        try {
            predictions(run, new org.apache.hadoop.fs.Path(target, PREDICTIONS));
            List<Path> files = files(run);
            explanations(run, files, target);
            try (ParquetRows rows = new ParquetRows(storage, new org.apache.hadoop.fs.Path(target, FILES),
                    FILE_PIECES)) {
                for (Path file : files) {
                    pieces(rows, relative(run, file), file);
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

    /** The pieces of a file, in their order; one without bytes for a file without bytes. */
    private static void pieces(ParquetRows rows, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PIECE);
            for (int piece = 0; piece == 0 || bytes.length > 0; piece++) {
                rows.add(name, piece, bytes);
                bytes = in.readNBytes(PIECE);
            }
        }
    }

    /** The columns of a table: numbers where all of its values are. Parquet wants them before the first row, so tables are read twice. */
    private static List<Column> columns(Path table) throws IOException {
        List<String> names = List.of();
        boolean[] numbers = {};
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            for (CsvRecord row : reader) {
                if (names.isEmpty()) {
                    names = row.getFields();
                    numbers = new boolean[names.size()];
                    Arrays.fill(numbers, true);
                } else {
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = numbers[i] && (i >= row.getFieldCount() || isNumber(row.getField(i)));
                    }
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            String name = names.get(i);
            columns.add(new Column(name, name.equals("correct") ? Kind.TRUTH
                    : numbers[i] && !TEXTS.contains(name) ? Kind.NUMBER : Kind.TEXT));
        }
        return columns;
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
                new Column("percent", Kind.NUMBER), new Column("low", Kind.NUMBER), new Column("high", Kind.NUMBER),
                new Column("warnings", Kind.TEXT));
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
                    boolean first = row.getDouble("piece", 0) == 0;
                    Files.write(file, row.getBinary("bytes", 0).getBytes(), StandardOpenOption.CREATE,
                            first ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
                }
            }
        }
    }
}
