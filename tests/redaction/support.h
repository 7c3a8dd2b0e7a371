/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

/** Banc: a demonstration base of its own, and a window that hears what a page says to it. */
typedef struct
{
  char *dir;
  Repository *repository;
  GtkWidget *window;
  GPtrArray *dits; /* "action:message", oldest first */
} Banc;

#define BANC_JOUR "2026-11-12"

void        banc_start           (int        *argc,
                                  char     ***argv);
void        banc_init            (Banc       *self);
void        banc_clear           (Banc       *self);
void        banc_show            (Banc       *self,
                                  GtkWidget  *page,
                                  int         largeur,
                                  int         hauteur);
char       *banc_find_dossier    (Banc       *self,
                                  const char *nom,
                                  const char *valeur);
char       *banc_find_agent      (Banc       *self,
                                  const char *nom);
guint       banc_count_entretiens (Banc      *self);
const char *banc_get_last        (Banc       *self);
void        banc_spin            (guint       ms);
GtkWidget  *banc_find_widget     (GtkWidget  *root,
                                  GType       type,
                                  guint       rang);
char       *banc_plan            (Banc       *self,
                                  const char *dossier,
                                  gint64      debut);
GtkWindow  *banc_find_form       (Banc       *self);
void        banc_drag            (Banc       *self,
                                  GtkWidget  *widget,
                                  double      x,
                                  double      y,
                                  double      dx,
                                  double      dy,
                                  const char *touche);
