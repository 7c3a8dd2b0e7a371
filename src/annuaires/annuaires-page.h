/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AnnuairesPage:
 *
 * The directories of the base: the agents, and the collectivités with their contacts; a list where
 * one searches as one types, and the record of the one that is chosen.
 */
#define TYPE_ANNUAIRES_PAGE (annuaires_page_get_type ())
G_DECLARE_FINAL_TYPE (AnnuairesPage, annuaires_page, JALONS, ANNUAIRES_PAGE, GtkWidget)

GtkWidget *annuaires_page_new  (Repository    *repository);
void       annuaires_page_open (AnnuairesPage *self,
                                GType          type,
                                const char    *uuid);
void       annuaires_page_search (AnnuairesPage *self,
                                GType          type,
                                const char    *question);
void       annuaires_page_save (AnnuairesPage *self);
void       annuaires_page_import (AnnuairesPage *self,
                                GType          type,
                                GFile         *fichier);
void       annuaires_page_export (AnnuairesPage *self,
                                GType          type,
                                GFile         *fichier);

G_END_DECLS
