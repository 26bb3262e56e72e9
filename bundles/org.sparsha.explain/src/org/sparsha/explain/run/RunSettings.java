/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.listen.SalienceRule;
import org.sparsha.explain.spi.Contribution;

/**
 * Sorts {@code name=value} settings to explainer, perturbation and segmenter. A plain name goes to the one that has such a parameter; where
 * several have it, {@code segmenter.width} and the like say which. Also adds the parameters that the host gives to every explainer
 * ({@code score}, {@code against}, {@code threshold}, {@code salience}) and perturbation ({@code crossfade}).
 *
 * @param explainer values of the explainer's parameters
 * @param perturbation values of the perturbation's parameters
 * @param segmenter values of the segmenter's parameters
 */
public record RunSettings(ParameterValues explainer, ParameterValues perturbation, ParameterValues segmenter) {

    /** By which rule a part counts as salient. */
    public static final ChoiceParameter SALIENCE = Parameter.choice("salience", "Salient are",
            "What the share 'threshold' is a share of: of the largest score, of the time (the highest scores that cover it) or of the sum "
                    + "of all that speaks for the class.", SalienceRule.IDS.toArray(String[]::new));

    /** Share from which on a segment counts as salient; see {@link #SALIENCE}. */
    public static final DecimalParameter THRESHOLD = Parameter.decimal("threshold", "Salient from",
            "Segments with at least this share of the largest score are salient.", "", 0, 1, 0.6);

    /** Length of the cross-fade at the edges of a removed stretch. */
    public static final DecimalParameter CROSSFADE = Parameter.decimal("crossfade", "Cross-fade",
            "Length of the cross-fade at the edges of a removed stretch.", "s", 0, 0.1, 0.005);

    private static final List<String> OWNERS = List.of("explainer", "perturbation", "segmenter");

    /**
     * @param explainer an explainer
     * @return its parameters and those of every explainer
     */
    public static List<Parameter<?>> explainerParameters(Contribution explainer) {
        return withMissing(explainer.parameters(), ScoreSpace.PARAMETER, Contrast.PARAMETER, THRESHOLD, SALIENCE);
    }

    /**
     * @param perturbation a perturbation
     * @return its parameters and those of every perturbation
     */
    public static List<Parameter<?>> perturbationParameters(Contribution perturbation) {
        return withMissing(perturbation.parameters(), CROSSFADE);
    }

    private static List<Parameter<?>> withMissing(List<Parameter<?>> own, Parameter<?>... common) {
        List<Parameter<?>> all = new ArrayList<>(own);
        for (Parameter<?> parameter : common) {
            if (Parameter.find(own, parameter.id()).isEmpty()) {
                all.add(parameter);
            }
        }
        return all;
    }

    /**
     * Sorts settings to their owners and checks them.
     *
     * @param explainer the explainer
     * @param perturbation the perturbation
     * @param segmenter the segmenter
     * @param settings name to text; a name may begin with {@code explainer.}, {@code perturbation.} or {@code segmenter.}
     * @return the values
     * @throws ParameterException for a name nobody has, one that several have, or a value that doesn't fit
     */
    public static RunSettings parse(Contribution explainer, Contribution perturbation, Contribution segmenter,
            Map<String, String> settings) throws ParameterException {
        List<List<Parameter<?>>> parameters = List.of(explainerParameters(explainer), perturbationParameters(perturbation),
                segmenter.parameters());
        List<Map<String, String>> sorted = List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            int dot = name.indexOf('.');
            int owner = dot < 0 ? -1 : OWNERS.indexOf(name.substring(0, dot));
            if (owner >= 0) {
                sorted.get(owner).put(name.substring(dot + 1), setting.getValue());
            } else {
                sorted.get(onlyOwner(name, parameters)).put(name, setting.getValue());
            }
        }
        return new RunSettings(ParameterValues.parse(parameters.get(0), sorted.get(0)),
                ParameterValues.parse(parameters.get(1), sorted.get(1)), ParameterValues.parse(parameters.get(2), sorted.get(2)));
    }

    private static int onlyOwner(String name, List<List<Parameter<?>>> parameters) throws ParameterException {
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (Parameter.find(parameters.get(i), name).isPresent()) {
                owners.add(i);
            }
        }
        if (owners.size() > 1) {
            throw new ParameterException(name, "Both " + OWNERS.get(owners.get(0)) + " and " + OWNERS.get(owners.get(1))
                    + " have a parameter '" + name + "': write " + OWNERS.get(owners.get(0)) + "." + name + " or "
                    + OWNERS.get(owners.get(1)) + "." + name + ".");
        }
        if (owners.isEmpty()) {
            List<String> known = new ArrayList<>();
            parameters.forEach(list -> list.forEach(parameter -> known.add(parameter.id())));
            throw new ParameterException(name, "There is no parameter '" + name + "' here; there is "
                    + String.join(", ", known.stream().distinct().sorted().toList()) + ".");
        }
        return owners.get(0);
    }
}
