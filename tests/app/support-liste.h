/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support-app.h"

#include "dossiers/dossiers-list.h"
#include "dossiers/dossiers-vue.h"
#include "dossiers/selection-dossier.h"

/* The list of the demonstration's dossiers in a window, and what it said. */

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  GtkWidget *list;
  char *selected;
  char *activated;
} EssaiListe;

void              essai_liste_set_up        (EssaiListe    *essai,
                                             gconstpointer  data);
void              essai_liste_tear_down     (EssaiListe    *essai,
                                             gconstpointer  data);
GListModel       *essai_liste_get_model     (EssaiListe    *essai);
SelectionDossier *essai_liste_get_selection (EssaiListe    *essai);
DossiersVue      *essai_liste_get_vue       (EssaiListe    *essai);
void              essai_liste_type          (EssaiListe    *essai,
                                             const char    *texte);
void              essai_liste_show_all      (EssaiListe    *essai);
