/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * What the welcome page shows: always the same. It can be brought back, since the workbench notes what is open every few minutes, and one
 * that was killed would come up with an error in place of a page that it can't bring back.
 */
record WelcomeInput() implements IEditorInput, IPersistableElement {

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return "Welcome";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        // There is nothing to tell.
    }

    @Override
    public String getFactoryId() {
        return WelcomeInputFactory.ID;
    }

    @Override
    public String getToolTipText() {
        return "Welcome";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
