/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TextEncoding;

/** Reads, writes and converts annotation files. The format is found from the file's name, when reading also from its content. */
public final class AnnotationFiles {

    private static final List<AnnotationFormat> FORMATS = List.of(new TextGridFormat(TextGridStyle.LONG),
            new TextGridFormat(TextGridStyle.SHORT), new TextGridFormat(TextGridStyle.CHRONOLOGICAL),
            new TextGridFormat(TextGridStyle.BINARY), new EafFormat(), new AudacityFormat(), new XlabelFormat(XlabelStyle.ESPS),
            new XlabelFormat(XlabelStyle.PHONES), new XlabelFormat(XlabelStyle.STRESSED_SYLLABLES),
            new XlabelFormat(XlabelStyle.SYLLABLES), new AudformatTableFormat(), new CsvAnnotationFormat(), new JsonAnnotationFormat());
    /** In bytes. An hour of phones is 2 MB; a file of this size is still worked on in 1 GB of memory. */
    private static final int LARGEST = 64 << 20;
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
     * @param file the file; UTF-8, UTF-16, what an XML file declares, or else ISO 8859-1
     * @return its tiers, with the file as their origin
     * @throws CorpusException where it can't be read, or is of no known format
     */
    public static AnnotationDocument read(Path file) throws CorpusException {
        return read(bytes(file), file);
    }

    /**
     * Reads a file of a recording whose length is known.
     *
     * @param file the file
     * @param seconds length of the recording
     * @return its tiers; a last label whose end its format leaves to the recording lasts to there
     * @throws CorpusException where it can't be read, or is of no known format
     */
    public static AnnotationDocument read(Path file, BigDecimal seconds) throws CorpusException {
        AnnotationDocument document = read(file);
        return document.origin().isPresent() && format(document.origin().get().format()).lastsToTheEnd() ? document.lastingTo(seconds)
                : document;
    }

    /** Reads the content of a file. */
    static AnnotationDocument read(byte[] bytes, Path file) throws CorpusException {
        TextEncoding encoding = TextGridBytes.isBinary(bytes) ? TextEncoding.BYTES : TextEncoding.of(bytes);
        String text = encoding.decode(bytes);
        AnnotationFormat format = readingFormat(file, text);
        return format.parse(text, file.toString()).withOrigin(new AnnotationOrigin(format.id(), encoding, bytes));
    }

    /**
     * Writes a file in the format of its ending; a document read from a file of that sort stays in its style (such as short or binary
     * TextGrids) and in its encoding, and where nothing has changed it is written byte for byte as it was.
     *
     * @param document the tiers
     * @param file the file; replaced as a whole
     * @return a line for each sort of thing that the format can't hold
     * @throws CorpusException where no format has that ending, or it can't be written
     */
    public static List<String> write(AnnotationDocument document, Path file) throws CorpusException {
        return write(document, file, writingFormat(document, file).id());
    }

    /**
     * Writes a file in a format of one's choice.
     *
     * @param document the tiers
     * @param file the file; replaced as a whole
     * @param format id of the format
     * @return a line for each sort of thing that the format can't hold
     * @throws CorpusException where there is no such format, or it can't be written
     */
    public static List<String> write(AnnotationDocument document, Path file, String format) throws CorpusException {
        Losses losses = new Losses();
        byte[] bytes = AnnotationText.bytes(document, format(format), losses);
        AtomicFiles.write(file, out -> out.write(bytes));
        return losses.lines();
    }

    /**
     * @param document a document
     * @param file a file to write
     * @return whether the document was read from a file of the sort that the file's ending stands for
     */
    public static boolean isSort(AnnotationDocument document, Path file) {
        Optional<AnnotationFormat> wanted = byEnding(file);
        return document.origin().isPresent() && wanted.isPresent() && FORMATS.stream()
                .anyMatch(f -> f.id().equals(document.origin().get().format()) && f.family().equals(wanted.get().family()));
    }

    /**
     * Converts a file.
     *
     * @param in the file to read
     * @param out the file to write, which may be the same
     * @param format id of the format to write; empty for that of the ending
     * @param seconds length of the recording, in case that the file leaves the end of its last label to that; empty where it isn't known
     * @return what was done
     * @throws CorpusException where one can't be read or written
     */
    public static Conversion convert(Path in, Path out, Optional<String> format, Optional<BigDecimal> seconds) throws CorpusException {
        if (format.isPresent()) {
            format(format.get());
        } else {
            writingFormat(out);
        }
        AnnotationDocument document = seconds.isPresent() ? read(in, seconds.get()) : read(in);
        AnnotationFormat to = format.isPresent() ? format(format.get()) : writingFormat(document, out);
        List<String> losses = new ArrayList<>(write(document, out, to.id()));
        AnnotationFormat from = format(document.origin().orElseThrow().format());
        if (from.lastsToTheEnd() && !to.lastsToTheEnd() && seconds.isEmpty()) {
            losses.add("that the last label lasts to the end of the recording, which isn't known here (--recording names it)");
        }
        return new Conversion(from.id(), to.id(), document, losses);
    }

    /** The format of an ending, in the style that the document was read in where it is of the same family. */
    private static AnnotationFormat writingFormat(AnnotationDocument document, Path file) throws CorpusException {
        AnnotationFormat byEnding = writingFormat(file);
        if (document.origin().isPresent()) {
            AnnotationFormat before = format(document.origin().get().format());
            return before.family().equals(byEnding.family()) ? before : byEnding;
        }
        return byEnding;
    }

    static AnnotationFormat format(String id) throws CorpusException {
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
        if (named.isPresent() && (named.get().isKnownByEnding() || byContent.isEmpty() || named.get().looksLike(head))) {
            return named.get();
        }
        return byContent.orElseThrow(() -> new CorpusException("The file " + file + " is of no known annotation format; there are: "
                + String.join(", ", FORMATS.stream().map(AnnotationFormat::title).toList()) + "."));
    }

    static byte[] bytes(Path file) throws CorpusException {
        try {
            if (Files.isDirectory(file)) {
                throw new CorpusException(file + " is a folder; name an annotation file.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new CorpusException("The file " + file + " is too large for an annotation file (more than 64 MB).");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new CorpusException("Cannot read the annotation file " + file + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
