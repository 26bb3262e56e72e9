/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.runtime.ModelLibrary;

/**
 * What is known before somebody is asked for a model to be made.
 *
 * @param models from which it can be made, at least one
 * @param chosen id of the model in use
 * @param home folder of the user's models
 * @param to what is known of the files already
 */
record ModelQuestion(List<ModelLibrary.Entry> models, String chosen, Path home, FitTo to) {
}
