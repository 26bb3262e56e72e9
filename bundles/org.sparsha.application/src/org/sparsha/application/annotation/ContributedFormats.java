/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.application.contributions.WorkingContributions.Working;
import org.sparsha.application.contributions.WorkingContributions;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TextEncoding;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

/**
 * Annotation files of every format there is: the workbench's own first, then those that are contributed, by their endings.
 *
 * @param catalog where formats come from
 */
public record ContributedFormats(ContributionCatalog catalog) {

    private static final int LARGEST = 64 << 20;

    /** @return the formats, the workbench's own first; a broken one is left out */
    public List<AnnotationFiles.FormatInfo> formats() {
        return Stream.concat(AnnotationFiles.formats().stream(), contributed().stream()
                .map(known -> new AnnotationFiles.FormatInfo(known.info().id(), known.info().name(),
                        known.contribution().endings()))).toList();
    }

    private List<Working<AnnotationFormat>> contributed() {
        return WorkingContributions.of(catalog, ExtensionKind.FORMATS);
    }

    /** The contributed format of a file whose ending is none of our own formats'. */
    private Optional<Working<AnnotationFormat>> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean ours = AnnotationFiles.formats().stream().flatMap(format -> format.endings().stream())
                .anyMatch(ending -> name.endsWith("." + ending));
        return ours ? Optional.empty() : contributed().stream()
                .filter(known -> known.contribution().endings().stream().anyMatch(ending -> name.endsWith("." + ending))).findFirst();
    }

    /**
     * Reads a file of a recording.
     *
     * @param file the file
     * @param seconds length of the recording
     * @return its tiers
     * @throws CorpusException where it can't be read, or is of no known format
     */
    public AnnotationDocument read(Path file, BigDecimal seconds) throws CorpusException {
        Optional<Working<AnnotationFormat>> known = of(file);
        return known.isPresent() ? read(file, known.get()) : AnnotationFiles.read(file, seconds);
    }

    private static AnnotationDocument read(Path file, Working<AnnotationFormat> known) throws CorpusException {
        try {
            return AnnotationDocument.of(known.contribution().read(text(file)).stream().map(ContributedFormats::tier).toList());
        } catch (ExplainException e) {
            throw new CorpusException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws CorpusException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new CorpusException("The file " + file + " is too large for an annotation file (more than 64 MB).");
            }
            return TextEncoding.of(bytes).decode(bytes);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the annotation file " + file + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private static Tier tier(TimedTier tier) {
        return Tier.intervals(tier.name(), tier.labels().stream()
                .map(label -> Annotation.of(label.start(), label.end(), label.text())).toList());
    }

    /**
     * Converts a file.
     *
     * @param in the file to read
     * @param out the file to write, which may be the same
     * @param format id of the format to write; empty for that of the ending
     * @param seconds length of the recording; empty where it isn't known
     * @return what was done
     * @throws CorpusException where one can't be read or written
     */
    public AnnotationFiles.Conversion convert(Path in, Path out, Optional<String> format, Optional<BigDecimal> seconds)
            throws CorpusException {
        Optional<Working<AnnotationFormat>> from = of(in);
        Optional<Working<AnnotationFormat>> to = format.isPresent()
                ? contributed().stream().filter(known -> known.info().id().equals(format.get())).findFirst()
                : of(out);
        if (from.isEmpty() && to.isEmpty()) {
            return AnnotationFiles.convert(in, out, format, seconds);
        }
        AnnotationDocument document = from.isPresent() ? read(in, from.get())
                : seconds.isPresent() ? AnnotationFiles.read(in, seconds.get()) : AnnotationFiles.read(in);
        String read = from.map(known -> known.info().id()).orElseGet(() -> document.origin().orElseThrow().format());
        if (to.isPresent()) {
            return new AnnotationFiles.Conversion(read, to.get().info().id(), document, write(document, out, to.get()));
        }
        List<String> losses = format.isPresent() ? AnnotationFiles.write(document, out, format.get())
                : AnnotationFiles.write(document, out);
        return new AnnotationFiles.Conversion(read, format.orElseGet(() -> ending(out)), document, losses);
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<String> write(AnnotationDocument document, Path file, Working<AnnotationFormat> known) throws CorpusException {
        List<TimedTier> tiers = document.tiers().stream().map(tier -> new TimedTier(tier.name(), tier.annotations().stream()
                .filter(label -> label.start().signum() >= 0)
                .map(label -> new TimedLabel(label.start(), label.end(), label.label())).toList())).toList();
        try {
            String text = known.contribution().write(tiers);
            AtomicFiles.writeText(file, text);
            long before = tiers.stream().mapToLong(tier -> tier.labels().size()).sum();
            List<TimedTier> held = known.contribution().read(text);
            long after = held.stream().mapToLong(tier -> tier.labels().size()).sum();
            List<String> losses = new ArrayList<>();
            if (after < before) {
                losses.add((before - after) + " of " + before + " labels");
            }
            if (held.size() < tiers.size()) {
                losses.add("tiers: there are " + tiers.size() + ", and the file holds " + held.size());
            }
            return losses;
        } catch (ExplainException e) {
            throw new CorpusException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
