/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.familiarity.FamiliarityFile;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.json.JsonText;

/** Puts what a model is familiar with into its package, or into a copy of it; the graph is left as it is. */
public final class FamiliarPackage {

    private static final String GRAPH = "model.onnx";
    private static final String CARD = "README.md";
    private static final Pattern LONG_LIST = Pattern.compile("\\[\\s*(?:\"[^\"\\\\]*\",\\s*){20,}\"[^\"\\\\]*\"\\s*\\]");
    private static final Pattern SECTION = Pattern.compile("\\n## Familiarity\\n.*?(?=\\n## |\\z)", Pattern.DOTALL);

    private FamiliarPackage() {
    }

    /**
     * Writes the package.
     *
     * @param source where the model was opened: a package's folder, or what a descriptor was derived from
     * @param model the model
     * @param made what it is familiar with
     * @param command the call that makes it, for the card; empty where the training did
     * @param out folder of the package to be written; may be that of the source where that has a descriptor
     * @throws SparshaException where something can't be read or written
     */
    public static void write(Path source, Model model, FamiliariseModel.Result made, String command, Path out) throws SparshaException {
        write(source, model, made, command, out, Optional.empty());
    }

    /** The same; {@code id} is what the package is called from now on, where it isn't to be mistaken for the source. */
    static void write(Path source, Model model, FamiliariseModel.Result made, String command, Path out, Optional<String> id)
            throws SparshaException {
        Path described = source.resolve(ModelDescriptor.FILE_NAME);
        boolean written = Files.isDirectory(source) && Files.isRegularFile(described);
        Map<String, Object> json = written ? read(described) : DescriptorFields.of(model.descriptor());
        if (written) {
            copy(source, out);
        } else {
            AtomicFiles.write(out.resolve(GRAPH), stream -> stream.write(model.graph()));
        }
        byte[] text = FamiliarityFile.text(made.reference()).getBytes(StandardCharsets.UTF_8);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", FamiliarityFile.SCHEMA);
        entry.put("file", FamiliarityFile.FILE_NAME);
        entry.put("bytes", text.length);
        entry.put("sha256", Sha256.of(text));
        if (!(json.get("input") instanceof Map<?, ?> input)) {
            throw new CorpusException(described + " has no input.");
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        input.forEach((name, value) -> changed.put(String.valueOf(name), value));
        changed.put("familiarity", entry);
        json.put("input", changed);
        json.put("files", files(json, text));
        id.ifPresent(name -> json.put("id", name));
        AtomicFiles.write(out.resolve(FamiliarityFile.FILE_NAME), stream -> stream.write(text));
        AtomicFiles.writeText(out.resolve(ModelDescriptor.FILE_NAME), compact(JsonText.of(json, true)) + "\n");
        AtomicFiles.writeText(out.resolve(CARD), card(out.resolve(CARD), id.orElse(model.descriptor().id()),
                FamiliarityCard.section(made.figures(), command)));
    }

    private static Map<String, Object> read(Path file) throws CorpusException {
        try {
            return new LinkedHashMap<>(JsonFields.read(file).asMap());
        } catch (JsonFormatException e) {
            throw new CorpusException(e.getMessage(), e);
        }
    }

    /** The files as they are listed, without an older one about familiarity; none listed stays none. */
    private static List<Object> files(Map<String, Object> json, byte[] text) {
        List<Object> files = new ArrayList<>();
        if (json.get("files") instanceof List<?> listed && !listed.isEmpty()) {
            listed.stream().filter(one -> !(one instanceof Map<?, ?> map && FamiliarityFile.FILE_NAME.equals(map.get("path"))))
                    .forEach(files::add);
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("path", FamiliarityFile.FILE_NAME);
            own.put("bytes", text.length);
            own.put("sha256", Sha256.of(text));
            files.add(own);
        }
        return files;
    }

    private static void copy(Path source, Path out) throws CorpusException {
        Path from = source.toAbsolutePath().normalize();
        Path to = out.toAbsolutePath().normalize();
        if (from.equals(to)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(one -> Files.isRegularFile(one) && !one.startsWith(to)).sorted().toList()) {
                AtomicFiles.write(to.resolve(from.relativize(file).toString()), stream -> Files.copy(file, stream));
            }
        } catch (IOException e) {
            throw new CorpusException("The package " + source + " can't be copied: " + AtomicFiles.reason(e), e);
        }
    }

    /** Long lists of short texts, such as digests, take one line. */
    private static String compact(String json) {
        return LONG_LIST.matcher(json).replaceAll(list -> Matcher.quoteReplacement(list.group().replaceAll("\\s+", " ")
                .replace("[ ", "[").replace(" ]", "]")));
    }

    private static String card(Path file, String id, String section) throws CorpusException {
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file) : "# " + id + "\n";
            return SECTION.matcher(text).replaceAll("").stripTrailing() + "\n\n" + section;
        } catch (IOException e) {
            throw new CorpusException("The model card " + file + " can't be read: " + AtomicFiles.reason(e), e);
        }
    }
}
