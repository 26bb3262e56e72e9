/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** A plug-in as a third party would write it: a recipe, and a model that is given what it computes. */
package org.example.loudness;
