/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.sparsha.core.Parameter;
import org.sparsha.model.familiarity.FamiliarityFile;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

/** Reads {@code sparsha-model.json}. Unknown fields are left alone, so that newer packages stay readable. */
final class DescriptorReader {

    private static final int MOST_BYTES_PER_VALUE = 1_000_000;
    private static final Map<ModelInput.Kind, String> DEFAULT_RECIPES = new EnumMap<>(Map.of(ModelInput.Kind.FEATURES, "sparsha374",
            ModelInput.Kind.FRAMES, "frames", ModelInput.Kind.WAVEFORM, "waveform", ModelInput.Kind.LOG_MEL, "log-mel"));
    private static final Map<ModelInput.Kind, ModelInput.Layout> DEFAULT_LAYOUTS = new EnumMap<>(
            Map.of(ModelInput.Kind.FEATURES, ModelInput.Layout.NC, ModelInput.Kind.FRAMES, ModelInput.Layout.NTC,
                    ModelInput.Kind.WAVEFORM, ModelInput.Layout.NT, ModelInput.Kind.LOG_MEL, ModelInput.Layout.N1FT));

    private DescriptorReader() {
    }

    static ModelDescriptor read(Path file) throws ModelException {
        try {
            return descriptor(JsonFields.read(file));
        } catch (JsonFormatException e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    static ModelDescriptor descriptor(JsonFields json) throws JsonFormatException {
        if (!ModelDescriptor.SCHEMA.equals(json.text("schema"))) {
            throw json.wrong("schema", "\"" + ModelDescriptor.SCHEMA + "\"; a newer version of this program may know \""
                    + json.text("schema") + "\"");
        }
        List<String> labels = json.texts("labels");
        if (labels.isEmpty() || new HashSet<>(labels).size() != labels.size() || labels.stream().anyMatch(String::isBlank)) {
            throw json.wrong("labels", "a list of at least one name, all different and none empty");
        }
        List<ModelDescriptor.PackagedFile> files = new ArrayList<>();
        for (JsonFields file : json.fieldsList("files")) {
            files.add(new ModelDescriptor.PackagedFile(file.text("path"), file.wholeNumber("bytes"), file.text("sha256")));
        }
        return new ModelDescriptor(json.text("id"), json.optionalText("version").orElse("1"),
                json.optionalText("title").orElse(json.text("id")), json.optionalText("licence").orElse(""),
                json.optionalText("citation").orElse(""), files,
                json.has("task") ? choice(json, "task", ModelDescriptor.Task.class) : ModelDescriptor.Task.CATEGORICAL, labels,
                input(json.fields("input")), outputs(json), json.fieldsOrEmpty("training").asMap(),
                json.fieldsOrEmpty("limits").optionalNumber("maxSeconds"), bytesPerValue(json.fieldsOrEmpty("limits")));
    }

    private static OptionalDouble bytesPerValue(JsonFields limits) throws JsonFormatException {
        OptionalDouble bytes = limits.optionalNumber("bytesPerValue");
        if (bytes.isPresent() && !(bytes.getAsDouble() >= 1 && bytes.getAsDouble() <= MOST_BYTES_PER_VALUE)) {
            throw limits.wrong("bytesPerValue", "a number from 1 to " + MOST_BYTES_PER_VALUE);
        }
        return bytes;
    }

    private static ModelInput input(JsonFields json) throws JsonFormatException {
        ModelInput.Kind kind = choice(json, "kind", ModelInput.Kind.class);
        long sampleRate = json.has("sampleRate") ? json.wholeNumber("sampleRate") : 16000;
        if (sampleRate < 1000 || sampleRate > 384000) {
            throw json.wrong("sampleRate", "between 1000 and 384000");
        }
        ModelInput.Length length = new ModelInput.Length(ModelInput.LengthPolicy.AS_IS, 0);
        if (json.has("length")) {
            JsonFields given = json.fields("length");
            ModelInput.LengthPolicy policy = choice(given, "policy", ModelInput.LengthPolicy.class);
            double seconds = policy == ModelInput.LengthPolicy.AS_IS ? 0 : given.number("seconds");
            if (policy != ModelInput.LengthPolicy.AS_IS && (seconds <= 0 || seconds > 3600)) {
                throw given.wrong("seconds", "more than 0 and at most 3600");
            }
            length = new ModelInput.Length(policy, seconds);
        }
        return new ModelInput(json.optionalText("name").orElse(""), kind, json.optionalText("recipe").orElse(DEFAULT_RECIPES.get(kind)),
                texts(json.fieldsOrEmpty("parameters")), json.optionalText("scaler"), (int) sampleRate, length,
                json.has("layout") ? choice(json, "layout", ModelInput.Layout.class) : DEFAULT_LAYOUTS.get(kind), normalisation(json),
                familiarity(json));
    }

    private static Optional<ModelDescriptor.PackagedFile> familiarity(JsonFields input) throws JsonFormatException {
        if (!input.has("familiarity")) {
            return Optional.empty();
        }
        JsonFields json = input.fields("familiarity");
        if (!FamiliarityFile.SCHEMA.equals(json.text("version"))) {
            throw json.wrong("version", "\"" + FamiliarityFile.SCHEMA + "\"; a newer version of this program may know others, or make it "
                    + "again with 'sparsha model familiarise'");
        }
        return Optional.of(new ModelDescriptor.PackagedFile(json.text("file"), json.wholeNumber("bytes"), json.text("sha256")));
    }

    private static Optional<Normalisation> normalisation(JsonFields input) throws JsonFormatException {
        if (!input.has("normalisation")) {
            return Optional.empty();
        }
        JsonFields json = input.fields("normalisation");
        double meanWeight = json.optionalNumber("meanWeight").orElse(0);
        double scaleWeight = json.optionalNumber("scaleWeight").orElse(0);
        if (!(meanWeight >= 0) || !(scaleWeight >= 0)) {
            throw json.wrong("meanWeight", "0 or more, as must scaleWeight");
        }
        OptionalInt clips = json.has("referenceClips") ? OptionalInt.of((int) json.wholeNumber("referenceClips")) : OptionalInt.empty();
        return Optional.of(new Normalisation(choice(json, "by", Normalisation.By.class), json.text("output"), json.text("mean"),
                json.text("scale"), meanWeight, scaleWeight, clips));
    }

    private static Map<String, String> texts(JsonFields json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.asMap().forEach((name, value) -> texts.put(name,
                value instanceof Double number ? Parameter.decimalText(number) : String.valueOf(value)));
        return texts;
    }

    private static List<ModelOutput> outputs(JsonFields json) throws JsonFormatException {
        List<ModelOutput> outputs = new ArrayList<>();
        for (JsonFields output : json.fieldsList("outputs")) {
            outputs.add(new ModelOutput(output.text("name"), choice(output, "role", ModelOutput.Role.class),
                    output.has("activation") ? choice(output, "activation", ModelOutput.Activation.class) : ModelOutput.Activation.NONE));
        }
        if (outputs.stream().filter(output -> output.role() == ModelOutput.Role.SCORES).count() != 1) {
            throw json.wrong("outputs", "a list in which exactly one has the role \"scores\"");
        }
        return outputs;
    }

    private static <E extends Enum<E>> E choice(JsonFields json, String name, Class<E> type) throws JsonFormatException {
        String text = json.text(name);
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String id = type == ModelInput.Layout.class ? constant.name() : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (id.equals(text)) {
                return constant;
            }
            known.add(id);
        }
        throw json.wrong(name, "one of " + String.join(", ", known));
    }
}
