/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.FileParameter;
import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.TextParameter;
import org.sparsha.core.WholeNumberParameter;

/** What can be set, for programs: the name, type, unit, range and default of each parameter. */
public final class ParametersJson {

    private ParametersJson() {
    }

    /**
     * @param parameters the parameters, in their declared order
     * @return an object for each, for {@link JsonText}
     */
    public static List<Map<String, Object>> of(List<? extends Parameter<?>> parameters) {
        return parameters.stream().map(ParametersJson::fields).toList();
    }

    private static Map<String, Object> fields(Parameter<?> parameter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", parameter.id());
        fields.put("type", switch (parameter) {
            case WholeNumberParameter whole -> "whole-number";
            case DecimalParameter decimal -> "decimal";
            case FlagParameter flag -> "flag";
            case ChoiceParameter choice -> "choice";
            case TextParameter text -> "text";
            case FileParameter file -> "file";
        });
        fields.put("unit", parameter.unit());
        switch (parameter) {
            case WholeNumberParameter whole -> {
                fields.put("min", whole.min());
                fields.put("max", whole.max());
            }
            case DecimalParameter decimal -> {
                fields.put("min", decimal.min());
                fields.put("max", decimal.max());
            }
            case ChoiceParameter choice -> fields.put("choices", choice.choices());
            case FlagParameter flag -> fields.put("choices", List.of(true, false));
            case TextParameter text -> {
                // any text
            }
            case FileParameter file -> {
                // any file
            }
        }
        fields.put("default", parameter.defaultValue() instanceof Number || parameter.defaultValue() instanceof Boolean
                ? parameter.defaultValue() : String.valueOf(parameter.defaultValue()));
        fields.put("description", parameter.description());
        return fields;
    }
}
