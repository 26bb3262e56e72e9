/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.runtime.ModelLibrary;

/**
 * Which model is to be fitted to what.
 *
 * @param model a model that can be fitted
 * @param recordings recordings of the speaker
 * @param folder of the model to be made, not there yet; its name becomes the model's id
 */
record FitWish(ModelLibrary.Entry model, List<Path> recordings, Path folder) {
}
