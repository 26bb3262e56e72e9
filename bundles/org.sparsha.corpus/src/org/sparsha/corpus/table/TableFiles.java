/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Reads and writes tables as UTF-8 text. The separator is found from the first line: the most frequent of tab, comma and semicolon. */
public final class TableFiles {

    private static final int HEADER_LIMIT = 1 << 16;

    private TableFiles() {
    }

    /**
     * Reads a table whose first line names the columns. Short rows are filled with empty texts; blank lines are skipped.
     *
     * @param file a CSV or TSV file in UTF-8, with or without a byte order mark
     * @return the table
     * @throws CorpusException where it can't be read or isn't a table, naming the file and the line
     */
    public static Table read(Path file) throws CorpusException {
        String separator = separator(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return table(reader, file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (CsvParseException e) {
            throw new CorpusException("Cannot read the table " + file + ": " + complaint(e), e);
        }
    }

    /**
     * Reads only the names of the columns.
     *
     * @param file a CSV or TSV file
     * @return the names; empty for an empty file
     * @throws CorpusException where it can't be read
     */
    public static List<String> header(Path file) throws CorpusException {
        String line = firstLine(file);
        String separator = separatorOf(line);
        try {
            CsvRecord record = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line);
            return record.getFields();
        } catch (CsvParseException e) {
            throw new CorpusException("Cannot read the header of " + file + ": " + complaint(e), e);
        }
    }

    /**
     * Writes a table with LF line ends; a file ending in {@code .tsv} gets tabs, any other commas.
     *
     * @param file the file; replaced as a whole
     * @param table what to write
     * @throws CorpusException where it can't be written
     */
    public static void write(Path file, Table table) throws CorpusException {
        char separator = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
        AtomicFiles.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writeTo(writer, table, separator);
            writer.flush();
        });
    }

    /**
     * A table as CSV text.
     *
     * @param table what to write
     * @param separator between the fields
     * @return the text, with LF line ends
     */
    public static String format(Table table, char separator) {
        java.io.StringWriter text = new java.io.StringWriter();
        writeTo(text, table, separator);
        return text.toString();
    }

    /**
     * Reads a table from text.
     *
     * @param text CSV with a header
     * @param name what to call it in messages
     * @return the table
     * @throws CorpusException where it isn't a table
     */
    public static Table parse(String text, String name) throws CorpusException {
        int end = text.indexOf('\n');
        String separator = separatorOf(end < 0 ? text : text.substring(0, end));
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(new StringReader(text))) {
            return table(reader, name);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the table " + name + ".", e);
        } catch (CsvParseException e) {
            throw new CorpusException("Cannot read the table " + name + ": " + complaint(e), e);
        }
    }

    /** Writes without closing: the writer is the caller's. */
    private static void writeTo(Writer writer, Table table, char separator) {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF).build(new Unclosed(writer))) {
            csv.writeRecord(table.columns());
            for (List<String> row : table.rows()) {
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(CsvReader<CsvRecord> reader, String name) throws CorpusException {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : reader) {
            if (columns.isEmpty()) {
                columns.addAll(record.getFields());
                if (new LinkedHashSet<>(columns).size() != columns.size()) {
                    throw new CorpusException("The table " + name + " has two columns of the same name: rename one.");
                }
            } else {
                rows.add(fitted(record.getFields(), columns.size(), name, record.getStartingLineNumber()));
            }
        }
        if (columns.isEmpty()) {
            throw new CorpusException("The table " + name + " is empty: it needs a first line that names its columns.");
        }
        return new Table(columns, rows);
    }

    private static List<String> fitted(List<String> fields, int width, String name, long line) throws CorpusException {
        if (fields.size() > width) {
            throw new CorpusException("Line " + line + " of the table " + name + " has " + fields.size()
                    + " fields, but there are only " + width + " columns: put a text that holds the separator in quotation marks.");
        }
        if (fields.size() == width) {
            return List.copyOf(fields);
        }
        List<String> filled = new ArrayList<>(fields);
        filled.addAll(Collections.nCopies(width - fields.size(), ""));
        return List.copyOf(filled);
    }

    private static String separator(Path file) throws CorpusException {
        return separatorOf(firstLine(file));
    }

    private static String separatorOf(String line) {
        long tabs = line.chars().filter(c -> c == '\t').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long commas = line.chars().filter(c -> c == ',').count();
        if (tabs > 0 && tabs >= commas && tabs >= semicolons) {
            return "\t";
        }
        return semicolons > commas ? ";" : ",";
    }

    private static String firstLine(Path file) throws CorpusException {
        StringBuilder line = new StringBuilder();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r' && line.length() < HEADER_LIMIT; c = reader.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return line.length() > 0 && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
    }

    private static CorpusException unreadable(Path file, IOException e) {
        return new CorpusException("Cannot read the table " + file + ": " + AtomicFiles.reason(e) + ".", e);
    }

    private static String complaint(RuntimeException e) {
        String message = e.getMessage() == null ? "it is not CSV" : e.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }

    /** Passes everything on but the closing. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
