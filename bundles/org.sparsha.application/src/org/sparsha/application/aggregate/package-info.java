/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Why, over a corpus: reads the explanations of a run, what the recordings sound like and what annotations say of them, and brings them
 * together. Nothing is asked of a model.
 */
package org.sparsha.application.aggregate;
