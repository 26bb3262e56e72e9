/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.table;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
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
import org.sparsha.corpus.TextEncoding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;

/**
 * Reads and writes tables. Files in UTF-8 and UTF-16 are read, and those that are neither as ISO 8859-1; UTF-8 is written. The separator is
 * found from the first line: the most frequent of tab, comma and semicolon outside of quotation marks. What a spreadsheet would run is
 * guarded as {@link CsvCell} says, and comes back as it was.
 */
public final class TableFiles {

    /** What is wrong, in our words: those of the library name its settings. */
    private static final String COMPLAINT = "a text in quotation marks never ends, or a line has thousands of fields or one of millions of"
            + " characters.";
    private static final String SEPARATORS = "\t;,";
    private static final int HEADER_LIMIT = 1 << 16;
    private static final int LARGEST = 256 << 20;
    /** Quotes also what our reader, or another one, would take for something else. */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int column) {
            // a line of nothing at all would be taken for a blank one
            return column == 0;
        }

        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.indexOf('\r') >= 0 || value.isBlank() || value.equals(MissingValues.NA) || value.charAt(0) == '\uFEFF'
                    || line <= 1 && (value.indexOf('\t') >= 0
                    || value.indexOf(';') >= 0 || value.indexOf(',') >= 0);
        }
    };

    private static final FieldModifier PLAIN_NA = new FieldModifier() {
        @Override
        public String modify(long line, int field, boolean quoted, String text) {
            return !quoted && text.strip().equals(MissingValues.NA) ? "" : text;
        }
    };

    private TableFiles() {
    }

    /**
     * Reads a table whose first line names the columns. Short rows are filled with empty texts; blank lines are skipped.
     *
     * @param file a CSV or TSV file, with or without a byte order mark
     * @return the table
     * @throws CorpusException where it can't be read or isn't a table, naming the file and the line
     */
    public static Table read(Path file) throws CorpusException {
        return parse(text(file), file.toString());
    }

    /**
     * Reads a table of what may also be missing. An {@code NA} without quotation marks stands for no value and comes as an empty text;
     * within quotation marks it is a text, such as somebody's initials. R writes both so, and {@link #write} quotes the text.
     *
     * @param file a CSV or TSV file, with or without a byte order mark
     * @return the table
     * @throws CorpusException as {@link #read} does
     */
    public static Table readWithMissing(Path file) throws CorpusException {
        return parse(text(file), file.toString(), CsvRecordHandler.of(settings -> settings.fieldModifier(PLAIN_NA)));
    }

    /**
     * Reads only the names of the columns.
     *
     * @param file a CSV or TSV file
     * @return the names; empty for an empty file
     * @throws CorpusException where it can't be read
     */
    public static List<String> header(Path file) throws CorpusException {
        byte[] bytes = bytes(file, HEADER_LIMIT);
        // a character cut in two at the limit must not make UTF-8 look like something else
        TextEncoding encoding = TextEncoding.of(bytes.length == HEADER_LIMIT ? java.util.Arrays.copyOf(bytes, wholeLines(bytes)) : bytes);
        String line = firstLine(encoding.decode(bytes));
        if (line.isEmpty()) {
            return List.of();
        }
        try {
            CsvRecord record = CsvReader.builder().fieldSeparator(separatorOf(line)).ofSingleCsvRecord(line);
            return plain(record);
        } catch (CsvParseException e) {
            throw new CorpusException("Cannot read the header of " + file + ": " + COMPLAINT, e);
        }
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? bytes.length : end;
    }

    private static String text(Path file) throws CorpusException {
        byte[] bytes = bytes(file, LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new CorpusException("The table " + file + " is too large (more than 256 MB): split it.");
        }
        return TextEncoding.of(bytes).decode(bytes);
    }

    private static byte[] bytes(Path file, int most) throws CorpusException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the table " + file + ": " + AtomicFiles.reason(e) + ".", e);
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
        return parse(text, name, CsvRecordHandler.of());
    }

    private static Table parse(String text, String name, CsvRecordHandler handler) throws CorpusException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separatorOf(firstLine(text))).allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, new StringReader(withPlainLineEnds(text.startsWith("\uFEFF") ? text.substring(1) : text)))) {
            return table(reader, name);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the table " + name + ".", e);
        } catch (CsvParseException e) {
            throw new CorpusException("Cannot read the table " + name + ": " + COMPLAINT, e);
        }
    }

    /**
     * FastCSV 4.1 takes the line feed after a last field for the second half of a line end where that field holds a carriage return within
     * quotation marks, and joins the two lines. Where every line ends with both characters it doesn't.
     */
    private static String withPlainLineEnds(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 64);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (quoted || c != '\n' && c != '\r') {
                plain.append(c);
            } else {
                plain.append("\r\n");
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            }
        }
        return plain.toString();
    }

    /** Writes without closing: the writer is the caller's. */
    private static void writeTo(Writer writer, Table table, char separator) {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF).quoteStrategy(QUOTES)
                .build(new Unclosed(writer))) {
            csv.writeRecord(guarded(table.columns()));
            for (List<String> row : table.rows()) {
                csv.writeRecord(guarded(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> guarded(List<String> fields) {
        return fields.stream().map(CsvCell::guarded).toList();
    }

    private static List<String> plain(CsvRecord record) {
        return record.getFields().stream().map(CsvCell::plain).toList();
    }

    private static Table table(CsvReader<CsvRecord> reader, String name) throws CorpusException {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : reader) {
            if (columns.isEmpty()) {
                columns.addAll(plain(record));
                if (new LinkedHashSet<>(columns).size() != columns.size()) {
                    throw new CorpusException("The table " + name + " has two columns of the same name: rename one.");
                }
            } else {
                rows.add(fitted(plain(record), columns.size(), name, record.getStartingLineNumber()));
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

    private static char separatorOf(String line) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        if (counts[0] > 0 && counts[0] >= counts[1] && counts[0] >= counts[2]) {
            return '\t';
        }
        return counts[1] > counts[2] ? ';' : ',';
    }

    /** The first line that isn't blank; a line end within quotation marks ends no line. */
    private static String firstLine(String text) {
        int start = 0;
        while (start < text.length() && "\r\n\uFEFF".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean quoted = false;
        for (int i = start; i < text.length() && i < start + HEADER_LIMIT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                return text.substring(start, i);
            }
        }
        return text.substring(start, Math.min(text.length(), start + HEADER_LIMIT));
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
