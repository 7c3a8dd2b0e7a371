/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** PrestationLecture: a prestation to read, card after card, with its sources. */
#define TYPE_PRESTATION_LECTURE (prestation_lecture_get_type ())
G_DECLARE_FINAL_TYPE (PrestationLecture, prestation_lecture, JALONS, PRESTATION_LECTURE, GtkWidget)

void       prestation_lecture_set_prestation (PrestationLecture *self,
                                              const Prestation  *prestation);

G_END_DECLS
