/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What menus, bars and keys do. Their names are in {@code plugin.xml}. */
package org.sparsha.ui.commands;
