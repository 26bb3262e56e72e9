/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.run.RunSettings;

/**
 * Which settings of a comparison are for one of its explainers: a parameter that this one lacks and another has is left out, so that it
 * refuses nobody; one that nobody has stays, so that it is named as a mistake.
 */
final class SettingsFor {

    private static final String OWNER = "explainer.";

    private SettingsFor() {
    }

    static Map<String, String> explainer(String id, List<String> all, ExplanationRequest request, ContributionCatalog catalog)
            throws ExplainException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : request.settings().entrySet()) {
            if (isFor(id, setting.getKey(), request, catalog) || !isKnown(setting.getKey(), all, catalog)) {
                settings.put(setting.getKey(), setting.getValue());
            }
        }
        return settings;
    }

    private static boolean isFor(String id, String setting, ExplanationRequest request, ContributionCatalog catalog)
            throws ExplainException {
        if (setting.startsWith(OWNER)) {
            return has(id, setting.substring(OWNER.length()), catalog);
        }
        return setting.indexOf('.') >= 0 || has(id, setting, catalog)
                || Parameter.find(RunSettings.perturbationParameters(catalog.create(ExtensionKind.PERTURBATIONS,
                        request.perturbation().orElse(ExplanationRequest.DEFAULT_PERTURBATION))), setting).isPresent()
                || Parameter.find(catalog.create(ExtensionKind.SEGMENTERS,
                        request.segmenter().orElse(ExplanationRequest.DEFAULT_SEGMENTER)).parameters(), setting).isPresent();
    }

    private static boolean isKnown(String setting, List<String> all, ContributionCatalog catalog) throws ExplainException {
        String name = setting.startsWith(OWNER) ? setting.substring(OWNER.length()) : setting;
        for (String id : all) {
            if (has(id, name, catalog)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String id, String parameter, ContributionCatalog catalog) throws ExplainException {
        return Parameter.find(RunSettings.explainerParameters(catalog.create(ExtensionKind.EXPLAINERS, id)), parameter).isPresent();
    }
}
