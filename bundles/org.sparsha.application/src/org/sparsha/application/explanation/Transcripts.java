/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.core.TextParameter;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;

/**
 * What is said in a recording, for segmenters that want to know: those with a text parameter {@code text}. It is what was typed, else what
 * a text file beside the recording says, where no annotation was given. It becomes a setting, so that the line that runs the explanation
 * again needs no file.
 */
public final class Transcripts {

    /** Name of the parameter. */
    private static final String TEXT = "text";
    private static final List<String> ENDINGS = List.of(".txt", ".lab");
    private static final long MOST_BYTES = 100_000;

    private Transcripts() {
    }

    /**
     * Gives a request its transcript.
     *
     * @param request the request
     * @param typed what was typed; empty for none
     * @param recording the file of the recording; empty where there is none
     * @param catalog where segmenters come from
     * @return the request with the transcript; the same where its segmenter wants none or has one
     * @throws ExplainException where something was typed that the segmenter doesn't want, there is no such segmenter, or the text file
     *             can't be read
     */
    public static ExplanationRequest given(ExplanationRequest request, Optional<String> typed, Optional<Path> recording,
            ContributionCatalog catalog) throws ExplainException {
        String id = request.segmenter().orElse(ExplanationRequest.DEFAULT_SEGMENTER);
        boolean wanted = Parameter.find(catalog.create(ExtensionKind.SEGMENTERS, id).parameters(), TEXT)
                .orElse(null) instanceof TextParameter;
        if (typed.isPresent() && !wanted) {
            throw new ExplainException("The segmenter " + id + " wants no transcript; choose one that does, such as align.");
        }
        boolean set = request.settings().containsKey(TEXT) || request.settings().containsKey("segmenter." + TEXT);
        if (!wanted || set) {
            return request;
        }
        Optional<String> text = typed.isPresent() || !request.tiers().isEmpty() || recording.isEmpty() ? typed : beside(recording.get());
        if (text.isEmpty()) {
            return request;
        }
        Map<String, String> settings = new LinkedHashMap<>(request.settings());
        settings.put("segmenter." + TEXT, text.get());
        return request.explainedBy(request.explainer(), settings);
    }

    private static Optional<String> beside(Path recording) throws ExplainException {
        String name = recording.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        for (String ending : ENDINGS) {
            Path file = recording.resolveSibling(stem + ending);
            try {
                if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                    return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " "));
                }
            } catch (IOException e) {
                throw new ExplainException("The transcript " + file + " can't be read (" + AtomicFiles.reason(e)
                        + "): save it as UTF-8 text, or type it.", e);
            }
        }
        return Optional.empty();
    }
}
