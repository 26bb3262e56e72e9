/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.run.RunSettings;
import org.sparsha.explain.spi.Contribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.features.FeatureRecipe;

/** What {@code --set} takes, read from what is installed, so that no text about it can grow old. */
final class ContributionSettings {

    private static final int WIDTH = 100;

    private ContributionSettings() {
    }

    /** What {@code --set} takes for a contribution; empty for one that can't be made, which is named among the broken ones. */
    static <T> Optional<List<Parameter<?>>> of(ContributionCatalog catalog, ExtensionKind<T> kind, String id) {
        try {
            T contribution = catalog.create(kind, id);
            return Optional.of(switch (contribution) {
                case Explainer explainer -> RunSettings.explainerParameters(explainer);
                case Perturbation perturbation -> RunSettings.perturbationParameters(perturbation);
                case Contribution other -> other.parameters();
                case FeatureRecipe recipe -> recipe.parameters();
                default -> List.of();
            });
        } catch (ExplainException e) {
            return Optional.empty();
        }
    }

    /** The last part of {@code explain --help}: every name with its default, by kind and contribution. */
    static String help(ContributionCatalog catalog) {
        StringBuilder text = new StringBuilder("\nWhat --set takes, with its defaults ('sparsha list explainers --format json' says what "
                + "each means):\n");
        for (ExtensionKind<?> kind : List.of(ExtensionKind.EXPLAINERS, ExtensionKind.PERTURBATIONS, ExtensionKind.SEGMENTERS)) {
            text.append('\n').append(kind.plural()).append(":\n");
            for (ContributionInfo info : catalog.list(kind)) {
                of(catalog, kind, info.id()).ifPresent(parameters -> append(text, info.id(), parameters));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String id, List<Parameter<?>> parameters) {
        ParameterValues defaults = ParameterValues.defaults(parameters);
        StringBuilder line = new StringBuilder("  ").append(id).append(parameters.isEmpty() ? "" : ":");
        for (Parameter<?> parameter : parameters) {
            String one = " " + parameter.id() + "=" + defaults.text(parameter);
            if (line.length() + one.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("     ");
            }
            line.append(one);
        }
        text.append(line).append('\n');
    }
}
