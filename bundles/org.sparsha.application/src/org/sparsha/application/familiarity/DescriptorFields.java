/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelInput;
import org.sparsha.model.ModelOutput;

/** The fields of {@code sparsha-model.json} for a model whose descriptor was derived; its graph becomes {@code model.onnx}. */
public final class DescriptorFields {

    private DescriptorFields() {
    }

    /**
     * @param descriptor what is known of a model
     * @return the fields, without those of normalisation and familiarity
     */
    public static Map<String, Object> of(ModelDescriptor descriptor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", ModelDescriptor.SCHEMA);
        json.put("id", descriptor.id());
        json.put("version", descriptor.version());
        json.put("title", descriptor.title());
        json.put("licence", descriptor.licence());
        json.put("citation", descriptor.citation());
        json.put("task", word(descriptor.task()));
        json.put("labels", descriptor.labels());
        json.put("input", input(descriptor.input()));
        List<Object> outputs = new ArrayList<>();
        for (ModelOutput output : descriptor.outputs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", output.name());
            one.put("role", word(output.role()));
            one.put("activation", word(output.activation()));
            outputs.add(one);
        }
        json.put("outputs", outputs);
        json.put("training", descriptor.training());
        Map<String, Object> limits = new LinkedHashMap<>();
        descriptor.maxSeconds().ifPresent(seconds -> limits.put("maxSeconds", seconds));
        descriptor.bytesPerValue().ifPresent(bytes -> limits.put("bytesPerValue", bytes));
        if (!limits.isEmpty()) {
            json.put("limits", limits);
        }
        return json;
    }

    private static Map<String, Object> input(ModelInput input) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", input.name());
        json.put("kind", word(input.kind()));
        json.put("recipe", input.recipe());
        json.put("parameters", input.parameters());
        json.put("sampleRate", input.sampleRate());
        Map<String, Object> length = new LinkedHashMap<>();
        length.put("policy", word(input.length().policy()));
        if (input.length().policy() != ModelInput.LengthPolicy.AS_IS) {
            length.put("seconds", input.length().seconds());
        }
        json.put("length", length);
        json.put("layout", input.layout().name());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
