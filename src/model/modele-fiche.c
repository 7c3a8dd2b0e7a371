/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/modele-fiche.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (ModeleFiche, champ)

static const Champ champs[] = {
  { 1, "code", CHAMP_TEXTE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Code"), NULL, POSITION (code) },
  { 2, "version", CHAMP_ENTIER, 0, CHAMP_REQUIS, N_("Version"), NULL, POSITION (version) },
  { 3, "texte", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Text"), NULL, POSITION (texte) },
  { 4, "livre", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Made from"), NULL, POSITION (livre) },
  { 5, "le", CHAMP_INSTANT, 0, CHAMP_SIMPLE, N_("Put in use on"), NULL, POSITION (le) },
};

const FicheTable modele_fiche_table = {
  .numero = 36,
  .nom = "modele_fiche",
  .libelle = N_("Template"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (ModeleFiche, modele_fiche, modele_fiche_table)

/**
 * modele_fiches_find:
 * @fiches: (element-type ModeleFiche): versions of templates
 * @code: of a document
 *
 * Returns: (transfer none) (nullable): the last version for that document
 */
ModeleFiche *
modele_fiches_find (GPtrArray  *fiches,
                    const char *code)
{
  ModeleFiche *derniere = NULL;

  for (guint i = 0; i < fiches->len; i++)
    {
      ModeleFiche *fiche = fiches->pdata[i];

      if (g_strcmp0 (fiche->code, code) == 0 &&
          (derniere == NULL || fiche->version > derniere->version))
        derniere = fiche;
    }

  return derniere;
}

/**
 * modele_fiches_choose:
 * @fiches: (element-type ModeleFiche): every version of every template of a base
 *
 * Returns: (transfer full) (element-type ModeleFiche): those that documents are made of: the
 *   last one for a document, where it has a text
 */
GPtrArray *
modele_fiches_choose (GPtrArray *fiches)
{
  GPtrArray *choisies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fiches->len; i++)
    {
      ModeleFiche *fiche = fiches->pdata[i];

      if (fiche->texte != NULL && modele_fiches_find (fiches, fiche->code) == fiche)
        g_ptr_array_add (choisies, g_object_ref (fiche));
    }

  return choisies;
}
