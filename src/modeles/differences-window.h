/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** DifferencesPrise: what is done with the text that the user agreed to. */
typedef void (*DifferencesPrise) (GtkWidget  *parent,
                                  const char *texte);

void differences_window_present (GtkWidget  *parent,
                                 const char *titre,
                                 const char *avant,
                                 const char *apres);
void differences_window_propose (GtkWidget        *parent,
                                 const char       *titre,
                                 const char       *avant,
                                 const char       *apres,
                                 const char       *fautes,
                                 DifferencesPrise  prise);

G_END_DECLS
