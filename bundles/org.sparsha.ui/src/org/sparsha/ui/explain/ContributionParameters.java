/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.ParameterForm;

/** The parameters of the perturbation or the segmenter chosen; takes no room where none is chosen or it has none. */
final class ContributionParameters {

    /** Finds the parameters of a contribution. */
    @FunctionalInterface
    interface Finder {
        List<Parameter<?>> of(String id) throws ExplainException;
    }

    private final Label heading;
    private final ParameterForm form;
    private Optional<String> shown = Optional.empty();
    private boolean withAdvanced;

    ContributionParameters(Composite body, String name, Runnable changed, Runnable resized) {
        heading = Headings.row(body, name, 2, 0);
        form = new ParameterForm(body, changed, resized);
        form.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        show(false);
    }

    /** Has the next {@link #show} fill the form anew. */
    void forget() {
        shown = Optional.empty();
    }

    /** Shows the parameters of another contribution. @return whether the form needs another height */
    boolean show(Optional<String> id, Finder finder, Map<String, String> texts, Map<String, List<String>> suggestions, boolean advanced)
            throws ExplainException {
        if (id.equals(shown) && advanced == withAdvanced && (id.isEmpty() || form.getVisible())) {
            return false;
        }
        shown = id;
        withAdvanced = advanced;
        List<Parameter<?>> parameters = id.isPresent() ? finder.of(id.get()) : List.of();
        form.suggest(suggestions);
        form.show(parameters, texts, advanced);
        show(form.getChildren().length > 0);
        return true;
    }

    private void show(boolean visible) {
        heading.setVisible(visible);
        form.setVisible(visible);
        ((GridData) heading.getLayoutData()).exclude = !visible;
        ((GridData) form.getLayoutData()).exclude = !visible;
        form.requestLayout();
    }

    /** What differs from the defaults, if this contribution is the one shown. */
    Map<String, String> texts(Optional<String> id) {
        return id.isPresent() && id.equals(shown) ? form.texts() : Map.of();
    }

    Optional<String> complaint() {
        return form.complaint();
    }
}
