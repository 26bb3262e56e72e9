/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/** An unknown parameter, or a value that doesn't fit one. The message names the parameter, the value and what would fit. */
public class ParameterException extends SparshaException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter name of the parameter
     * @param value the text that was given
     * @param complaint what would fit
     */
    public ParameterException(String parameter, String value, String complaint) {
        super("Parameter '" + parameter + "' cannot be '" + value + "': " + complaint + ".");
        this.parameter = parameter;
    }

    /**
     * @param parameter name of the parameter
     * @param message the whole sentence
     */
    public ParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** @return name of the parameter concerned */
    public String parameter() {
        return parameter;
    }
}
