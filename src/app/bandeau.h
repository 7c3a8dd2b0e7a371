/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Bandeau: what shows a sentence above the places, and its button. */
typedef struct
{
  GtkWidget *revelateur;
  GtkWidget *texte;
  GtkWidget *bouton;
} Bandeau;

void bandeau_show (const Bandeau *self,
                   Repository    *repository);

G_END_DECLS
