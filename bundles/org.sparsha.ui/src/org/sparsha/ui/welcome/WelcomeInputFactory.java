/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the welcome page back that was open when the workbench was closed or killed. */
public final class WelcomeInputFactory implements IElementFactory {

    static final String ID = "org.sparsha.ui.welcomeInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new WelcomeInput();
    }
}
