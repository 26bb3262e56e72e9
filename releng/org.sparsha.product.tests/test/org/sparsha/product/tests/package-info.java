/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Tests of the product as it is unpacked and started by its users: its command line in a process of its own, its files, its plug-ins.
 */
package org.sparsha.product.tests;
