/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

void commonmark_append (Bloc *parent, const char *text, guint heading_level);
