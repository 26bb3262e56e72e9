/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Where the Eclipse-free code meets Equinox: the one reader of the extension registry, the library of models, the threads everything runs
 * on, and adapters for progress.
 */
package org.sparsha.runtime;
