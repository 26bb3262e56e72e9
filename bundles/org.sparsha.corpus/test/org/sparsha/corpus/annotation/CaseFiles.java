/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sparsha.corpus.CorpusException;

/** Files that other programs make, or that broke a reader once. */
final class CaseFiles {

    private CaseFiles() {
    }

    /** Copies a case into a folder. */
    static Path copy(String name, Path folder) {
        try (InputStream in = CaseFiles.class.getResourceAsStream("/org/sparsha/corpus/cases/" + name)) {
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The annotations of a tier as {@code label start–end}, in seconds without zeros at the end. */
    static List<String> tier(Path file, String tier) throws CorpusException {
        return tier(AnnotationFiles.read(file), tier);
    }

    static List<String> tier(AnnotationDocument document, String tier) {
        return document.tiers().stream().filter(t -> t.name().equals(tier)).flatMap(t -> t.annotations().stream())
                .map(a -> a.label() + " " + a.start().stripTrailingZeros().toPlainString() + "–"
                        + a.end().stripTrailingZeros().toPlainString())
                .toList();
    }
}
