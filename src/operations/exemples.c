/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/exemples.h"

#include "operations/bases.h"
#include "operations/demonstration-private.h"
#include "operations/operation-private.h"

#include "exchange/dossier-json.h"

#include <string.h>

#define REFERENCE "0000-00-0000"

/* Which dossier of the demonstration says most in a document; the first one where it is not
 * told. */
static const struct
{
  const char *nom;
  const char *documents;
} exemples[] = {
  { "01-bilan-conclu.json", "" },
  { "02-seances-en-cours.json", " devis mi_parcours preparation " },
  { "03-livret-remis.json", " livret " },
  { "04-mission-assistance.json", " cahier_des_charges avis_restitution " },
  { "09-convention-a-signer.json", " relance " },
  { "10-accompagnement-en-cours.json", " convocation " },
  { "26-heures-convenues.json", " avenant " },
};

static const char *
choose (const char *code)
{
  g_autofree char *mot = g_strdup_printf (" %s ", code);

  for (guint i = 1; i < G_N_ELEMENTS (exemples); i++)
    if (strstr (exemples[i].documents, mot) != NULL)
      return exemples[i].nom;

  return exemples[0].nom;
}

static Prestation *
find_prestation (const char *code,
                 gint64      version,
                 const char *ref,
                 gpointer    data)
{
  const GPtrArray *livrees = data;

  for (guint i = 0; i < livrees->len; i++)
    if (g_strcmp0 (((Prestation *) livrees->pdata[i])->code, code) == 0)
      return prestation_ref (livrees->pdata[i]);

  return NULL;
}

/**
 * exemples_make:
 * @code: of a document
 * @jour: the day that its dates count from
 *
 * Makes up a dossier of nobody, for the document to have something to say: one of the
 * demonstration, with the centre of the base. Nothing of it is kept.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DossierComplet *
exemples_make (Repository  *repository,
               const char  *code,
               gint64       jour,
               GError     **error)
{
  g_autoptr (GPtrArray) livrees = bases_list_livrees (error);
  const DossierLecteur lecteur = { find_prestation, NULL, livrees, "exemple" };
  g_autoptr (GBytes) contenu = demonstration_load (choose (code), jour, error);
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (Centre) centre = repository_get_centre (repository);
  DossierComplet *dossier;

  if (livrees == NULL || contenu == NULL)
    return NULL;

  dossiers = dossiers_json_read (contenu, &lecteur, fautes);
  if (fautes->len > 0 || dossiers == NULL || dossiers->len == 0)
    {
      const Faute *faute = fautes->len > 0 ? fautes->pdata[0] : NULL;

      operation_refuse (error, OPERATIONS_ERROR_IMPORT, faute != NULL ? faute->message : code);
      return NULL;
    }

  dossier = dossier_complet_copy (dossiers->pdata[0]);
  champ_set_texte (JALONS_FICHE (dossier->dossier), "ref", REFERENCE);
  if (centre != NULL)
    dossier_complet_add (dossier, JALONS_FICHE (centre));

  return dossier;
}
