/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/** Reads, writes and converts annotation files. The format is found from the file's name, when reading also from its content. */
public final class AnnotationFiles {

    private static final List<AnnotationFormat> FORMATS = List.of(new TextGridFormat(false), new TextGridFormat(true), new EafFormat(),
            new AudacityFormat(), new XlabelFormat(false), new XlabelFormat(true), new AudformatTableFormat(), new CsvAnnotationFormat(),
            new JsonAnnotationFormat());
    private static final long LARGEST = 256L << 20;
    private static final int HEAD = 4096;

    private AnnotationFiles() {
    }

    /**
     * What a format is.
     *
     * @param id name in scripts
     * @param title what it is called
     * @param endings endings of its files, without the dot
     */
    public record FormatInfo(String id, String title, List<String> endings) {
    }

    /**
     * What a conversion did.
     *
     * @param from id of the format read
     * @param to id of the format written
     * @param document what was read
     * @param losses a line for each sort of thing that the format written can't hold
     */
    public record Conversion(String from, String to, AnnotationDocument document, List<String> losses) {
    }

    /** @return the formats */
    public static List<FormatInfo> formats() {
        return FORMATS.stream().map(f -> new FormatInfo(f.id(), f.title(), f.endings())).toList();
    }

    /**
     * Reads a file.
     *
     * @param file the file; UTF-8, UTF-16 with a byte order mark, or else ISO 8859-1
     * @return its tiers
     * @throws CorpusException where it can't be read, or is of no known format
     */
    public static AnnotationDocument read(Path file) throws CorpusException {
        String text = text(file);
        return readingFormat(file, text).parse(text, file.toString());
    }

    /**
     * Writes a file in the format of its ending.
     *
     * @param document the tiers
     * @param file the file; replaced as a whole, in UTF-8
     * @return a line for each sort of thing that the format can't hold
     * @throws CorpusException where no format has that ending, or it can't be written
     */
    public static List<String> write(AnnotationDocument document, Path file) throws CorpusException {
        return write(document, file, writingFormat(file).id());
    }

    /**
     * Writes a file in a format of one's choice.
     *
     * @param document the tiers
     * @param file the file; replaced as a whole, in UTF-8
     * @param format id of the format
     * @return a line for each sort of thing that the format can't hold
     * @throws CorpusException where there is no such format, or it can't be written
     */
    public static List<String> write(AnnotationDocument document, Path file, String format) throws CorpusException {
        Losses losses = new Losses();
        AtomicFiles.writeText(file, format(format).format(document, losses));
        return losses.lines();
    }

    /**
     * Converts a file.
     *
     * @param in the file to read
     * @param out the file to write, which may be the same
     * @param format id of the format to write; empty for that of the ending
     * @return what was done
     * @throws CorpusException where one can't be read or written
     */
    public static Conversion convert(Path in, Path out, Optional<String> format) throws CorpusException {
        AnnotationFormat to = format.isPresent() ? format(format.get()) : writingFormat(out);
        String text = text(in);
        AnnotationFormat from = readingFormat(in, text);
        AnnotationDocument document = from.parse(text, in.toString());
        return new Conversion(from.id(), to.id(), document, write(document, out, to.id()));
    }

    private static AnnotationFormat format(String id) throws CorpusException {
        for (AnnotationFormat format : FORMATS) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        throw new CorpusException("There is no annotation format '" + id + "'; there are: "
                + String.join(", ", FORMATS.stream().map(AnnotationFormat::id).toList()) + ".");
    }

    private static Optional<AnnotationFormat> byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return FORMATS.stream().filter(f -> f.endings().stream().anyMatch(ending -> name.endsWith("." + ending))).findFirst();
    }

    private static AnnotationFormat writingFormat(Path file) throws CorpusException {
        return byEnding(file).orElseThrow(() -> new CorpusException("No annotation format has the ending of " + file + "; there are: "
                + String.join(", ", FORMATS.stream().flatMap(f -> f.endings().stream()).map(e -> "." + e).toList()) + "."));
    }

    private static AnnotationFormat readingFormat(Path file, String text) throws CorpusException {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        Optional<AnnotationFormat> byContent = FORMATS.stream().filter(f -> f.looksLike(head)).findFirst();
        Optional<AnnotationFormat> named = byEnding(file);
        if (named.isPresent() && (byContent.isEmpty() || named.get().looksLike(head))) {
            return named.get();
        }
        return byContent.orElseThrow(() -> new CorpusException("The file " + file + " is of no known annotation format; there are: "
                + String.join(", ", FORMATS.stream().map(AnnotationFormat::title).toList()) + "."));
    }

    private static String text(Path file) throws CorpusException {
        try {
            if (Files.isDirectory(file)) {
                throw new CorpusException(file + " is a folder; name an annotation file.");
            }
            if (Files.size(file) > LARGEST) {
                throw new CorpusException("The file " + file + " is too large for an annotation file (more than 256 MB).");
            }
            return decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CorpusException("Cannot read the annotation file " + file + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            Charset western = StandardCharsets.ISO_8859_1;
            text = new String(bytes, western);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
