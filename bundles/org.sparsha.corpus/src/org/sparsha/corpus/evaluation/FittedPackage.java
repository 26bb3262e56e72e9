/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Writes a package of a model that was fitted to reference clips: its descriptor is that of the model it comes from, but for the graph. */
public final class FittedPackage {

    private static final String GRAPH = "model.onnx";

    private FittedPackage() {
    }

    /**
     * Writes the package.
     *
     * @param source folder of the package that the model comes from
     * @param fitted the model, fitted
     * @param out folder of the new package, whose name becomes its id
     * @throws SparshaException where something can't be read or written
     */
    public static void write(Path source, Model fitted, Path out) throws SparshaException {
        JsonObject json = descriptor(source.resolve(ModelDescriptor.FILE_NAME));
        byte[] graph = fitted.graph();
        JsonObject file = new JsonObject();
        file.addProperty("path", GRAPH);
        file.addProperty("bytes", graph.length);
        file.addProperty("sha256", Sha256.of(graph));
        JsonArray files = new JsonArray();
        files.add(file);
        copyFamiliarity(source, fitted, out).ifPresent(files::add);
        String id = out.toAbsolutePath().getFileName().toString();
        int clips = fitted.descriptor().input().normalisation().orElseThrow().referenceClips().orElseThrow();
        json.addProperty("title", fitted.descriptor().title() + ", fitted to " + clips + " recordings");
        json.addProperty("fittedFrom", fitted.descriptor().id());
        json.addProperty("id", id);
        json.getAsJsonObject("input").getAsJsonObject("normalisation").addProperty("referenceClips", clips);
        String scaler = fitted.descriptor().input().scaler().orElse("");
        if (!scaler.isEmpty()) {
            throw new CorpusException("The package " + source + " has a file " + scaler + ", with which it can't be fitted.");
        }
        json.add("files", files);
        AtomicFiles.write(out.resolve(GRAPH), stream -> stream.write(graph));
        AtomicFiles.writeText(out.resolve(ModelDescriptor.FILE_NAME),
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n");
        AtomicFiles.writeText(out.resolve("README.md"), "# " + id + "\n\nThe model `" + fitted.descriptor().id() + "` fitted to " + clips
                + " recordings without labels by `sparsha model fit`. It is meant for the speaker, or the corpus, of these recordings "
                + "only.\n");
    }

    /** What the model was familiar with before stays what it is familiar with. */
    private static Optional<JsonObject> copyFamiliarity(Path source, Model fitted, Path out) throws CorpusException {
        Optional<ModelDescriptor.PackagedFile> known = fitted.descriptor().input().familiarity();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        AtomicFiles.write(out.resolve(known.get().path()), stream -> Files.copy(source.resolve(known.get().path()), stream));
        JsonObject file = new JsonObject();
        file.addProperty("path", known.get().path());
        file.addProperty("bytes", known.get().bytes());
        file.addProperty("sha256", known.get().sha256());
        return Optional.of(file);
    }

    private static JsonObject descriptor(Path file) throws CorpusException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new CorpusException("The descriptor " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
