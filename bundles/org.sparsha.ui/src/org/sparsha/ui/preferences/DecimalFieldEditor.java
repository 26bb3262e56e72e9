/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.core.Parameter;

/** A field for a decimal number within bounds, with a point whatever the locale. */
final class DecimalFieldEditor extends StringFieldEditor {

    private final double least;
    private final double most;

    DecimalFieldEditor(String name, String label, double least, double most, Composite parent) {
        super(name, label, 8, parent);
        this.least = least;
        this.most = most;
        setErrorMessage("A number from " + Parameter.decimalText(least) + " to " + Parameter.decimalText(most) + " is wanted.");
    }

    @Override
    protected boolean doCheckState() {
        try {
            double value = Double.parseDouble(getStringValue().strip());
            return value >= least && value <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
