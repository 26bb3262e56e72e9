/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.FuzzOutcome;
import org.sparsha.corpus.TextEncoding;
import org.sparsha.corpus.TextMutator;

/**
 * Damages annotation files of one format. Each input is refused with a sentence, or read; then it is written byte for byte where it isn't
 * changed, with a label changed it is read again, made anew it is read again as the same, and turned into another format it is read again.
 */
public final class AnnotationFuzz {

    private final AnnotationFormat format;
    private final Path file;
    private final FuzzOutcome outcome;

    /**
     * @param format id of a format
     * @param folder where inputs are put
     */
    public AnnotationFuzz(String format, Path folder) throws CorpusException {
        this.format = AnnotationFiles.format(format);
        String ending = this.format.endings().isEmpty() ? "TextGrid" : this.format.endings().get(0);
        this.file = folder.resolve("input." + ending);
        this.outcome = new FuzzOutcome(format);
    }

    /** @return ids of the formats */
    public static List<String> formats() {
        return AnnotationFiles.formats().stream().map(AnnotationFiles.FormatInfo::id).toList();
    }

    /** @return what came of all inputs, as a row of a table */
    public String row() {
        return outcome.row();
    }

    /**
     * Tries one input.
     *
     * @param seed what to make
     * @return what went wrong; empty where nothing did
     */
    public Optional<String> tryOne(long seed) {
        Random random = new Random(seed);
        return outcome.tryOne(format.id() + " seed " + seed, () -> {
            byte[] input = input(random);
            AnnotationDocument read;
            try {
                read = AnnotationFiles.read(input, file);
            } catch (CorpusException e) {
                if (!e.getMessage().contains(file.getFileName().toString())) {
                    return Optional.of("is refused without its name: " + e.getMessage());
                }
                throw e;
            }
            return check(read, input, random);
        });
    }

    private byte[] input(Random random) {
        byte[] whole = AnnotationText.bytes(seed(random), format, new Losses());
        if (format.isBinary() || random.nextInt(5) == 0) {
            return damaged(whole, random);
        }
        String text = TextMutator.damaged(TextEncoding.UTF_8.decode(whole), random);
        return switch (random.nextInt(12)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, random.nextInt(8) == 0 ? random.nextInt(whole.length + 1) : whole.length);
        for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0 : 0xFF);
        }
        return bytes;
    }

    /** A document such as programs write, or one that nobody would write. */
    private static AnnotationDocument seed(Random random) {
        if (random.nextInt(3) == 0) {
            return HostileDocuments.of(random);
        }
        BigDecimal half = new BigDecimal("0.5");
        Annotation word = new Annotation(BigDecimal.ZERO, half, "one \"1\"", Map.of("eaf.ANNOTATION_ID", "a1", "eaf.TIME_SLOT_REF1",
                "ts1"));
        Annotation gloss = new Annotation(BigDecimal.ZERO, half, "ein",
                Map.of("eaf.ANNOTATION_ID", "a7", "eaf.ANNOTATION_REF", "a1", "eaf.PREVIOUS_ANNOTATION", "a8"));
        return new AnnotationDocument(BigDecimal.ZERO, Optional.of(new BigDecimal("3")), List.of(
                Tier.intervals("words", List.of(word, Annotation.of(half, new BigDecimal("1.25"), "zwei, घर"))),
                new Tier("gloss", Tier.Kind.INTERVAL, List.of(gloss), Map.of("eaf.PARENT_REF", "words")),
                Tier.points("points", List.of(Annotation.of(half, half, "p")))), Map.of());
    }

    private Optional<String> check(AnnotationDocument document, byte[] input, Random random) throws CorpusException {
        AnnotationFormat own = AnnotationFiles.format(document.origin().orElseThrow().format());
        if (!Arrays.equals(input, AnnotationText.bytes(document, own, new Losses()))) {
            return Optional.of("isn't written byte for byte");
        }
        AnnotationDocument changed = withAnotherLabel(document, random);
        Optional<String> wrong = again(changed, file, own, "with another label");
        AnnotationDocument anew = new AnnotationDocument(document.start(), document.end(), document.tiers(), document.attributes());
        wrong = wrong.or(() -> again(anew, file, format, "made anew"));
        List<String> all = formats();
        String other = all.get(random.nextInt(all.size()));
        if (wrong.isPresent()) {
            return wrong;
        }
        return again(anew, file.resolveSibling("other." + ending(other)), AnnotationFiles.format(other), "as " + other);
    }

    private static String ending(String id) {
        return AnnotationFiles.formats().stream().filter(f -> f.id().equals(id) && !f.endings().isEmpty()).map(f -> f.endings().get(0))
                .findFirst().orElse("TextGrid");
    }

    private static AnnotationDocument withAnotherLabel(AnnotationDocument document, Random random) {
        List<Tier> tiers = new ArrayList<>(document.tiers());
        for (int t = 0; t < tiers.size(); t++) {
            List<Annotation> annotations = new ArrayList<>(tiers.get(t).annotations());
            if (!annotations.isEmpty()) {
                int at = random.nextInt(annotations.size());
                annotations.set(at, annotations.get(at).withLabel("changed & <\"" + random.nextInt(100)));
                tiers.set(t, tiers.get(t).withAnnotations(annotations));
            }
        }
        return document.withTiers(tiers);
    }

    /** Writes, reads, writes and reads: what is read must be the same both times, and nothing lost that isn't named. */
    private static Optional<String> again(AnnotationDocument document, Path file, AnnotationFormat format, String how) {
        try {
            Losses losses = new Losses();
            AnnotationDocument once = AnnotationFiles.read(AnnotationText.bytes(document, format, losses), file);
            if (losses.lines().isEmpty() && !labels(document).equals(labels(once))) {
                return Optional.of(how + " loses labels without a word: " + labels(document) + " / " + labels(once));
            }
            AnnotationDocument plain = new AnnotationDocument(once.start(), once.end(), once.tiers(), once.attributes());
            AnnotationFormat written = AnnotationFiles.format(once.origin().orElseThrow().format());
            AnnotationDocument twice = AnnotationFiles.read(AnnotationText.bytes(plain, written, new Losses()), file);
            // a file that was changed in one place keeps its oddities, which a new one doesn't have
            boolean same = document.origin().isPresent() ? labels(twice).equals(labels(once)) : withoutRest(twice)
                    .equals(withoutRest(once));
            return same ? Optional.empty() : Optional.of(how + " is read as something else the second time: " + once
                    + " / " + twice);
        } catch (CorpusException e) {
            return Optional.of(how + " is written and can't be read: " + e.getMessage());
        }
    }

    /** What ELAN's header holds besides elements, such as text where none belongs, may be laid out anew each time. */
    private static AnnotationDocument withoutRest(AnnotationDocument document) {
        Map<String, String> attributes = new HashMap<>(document.attributes());
        attributes.remove(EafFormat.REST);
        return new AnnotationDocument(document.start(), document.end(), document.tiers(), attributes);
    }

    private static List<String> labels(AnnotationDocument document) {
        return document.tiers().stream().flatMap(tier -> tier.annotations().stream()).map(Annotation::label).filter(label ->
                !label.isEmpty())
                .sorted().toList();
    }
}
