/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/prestations.h"

#include "operations/operation-private.h"
#include "operations/prestations-private.h"

#include "base/formats.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "model/prestation-brouillon.h"
#include "model/prestation-differences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Prestations that a centre adapts. Every version stays: a dossier keeps its own. */

static gint
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const PrestationFiche *fa = *(PrestationFiche * const *) a;
  const PrestationFiche *fb = *(PrestationFiche * const *) b;

  return fa->version > fb->version ? -1 : fa->version < fb->version;
}

/**
 * prestations_list_versions:
 * @code: of a prestation
 *
 * Returns: (transfer full) (nullable) (element-type PrestationFiche): its versions, the present one
 *   first; none for a code that the base does not know
 */
GPtrArray *
prestations_list_versions (Repository  *repository,
                           const char  *code,
                           GError     **error)
{
  GPtrArray *fiches =
    repository_list_where (repository, TYPE_PRESTATION_FICHE, "code", code, error);

  if (fiches != NULL)
    g_ptr_array_sort (fiches, compare_versions);

  return fiches;
}

/* A version of the centre says so itself, in French as its file: the centre's published text, or
 * what was assumed in its place, no longer holds. */
static char *
write_source (const char *fondement)
{
  g_autofree char *jour = format_jour (jour_today (), FORMAT_JOUR_DATE);

  if (fondement == NULL || *fondement == '\0')
    return g_strdup_printf ("Version adaptée par le centre le %s", jour);

  return g_strdup_printf ("Version adaptée par le centre le %s : %s", jour, fondement);
}

static gboolean
refuse_fautes (GPtrArray  *trouvees,
               GPtrArray **fautes,
               GError    **error)
{
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
               g_dngettext (GETTEXT_PACKAGE,
                            "This service cannot be saved: %d thing is to be put right.",
                            "This service cannot be saved: %d things are to be put right.",
                            trouvees->len),
               (int) trouvees->len);
  if (fautes != NULL)
    *fautes = g_ptr_array_ref (trouvees);

  return FALSE;
}

/**
 * prestations_check:
 * @brouillon: an adapted copy of one version of a prestation of the base
 * @fondement: (nullable): what the adaptation rests on, in a few words
 * @prete: (out) (optional) (transfer full): the prestation as it would be kept, faults included
 * @fautes: (out) (transfer full) (element-type PrestationFaute): every fault of it
 *
 * Tells what keeps @brouillon from being saved. What is not as in the version it was made from is
 * no longer said to come from the text that the centre published.
 *
 * Returns: %FALSE with @error only where the base cannot answer
 */
gboolean
prestations_check (Repository        *repository,
                   const Prestation  *brouillon,
                   const char        *fondement,
                   Prestation       **prete,
                   GPtrArray        **fautes,
                   GError           **error)
{
  g_autoptr (Prestation) modele =
    repository_get_prestation (repository, brouillon->code, brouillon->version, error);
  g_autoptr (Prestation) copie = NULL;
  g_autofree char *source = write_source (fondement);

  if (modele == NULL)
    return FALSE;

  copie = prestation_copy (brouillon);
  prestation_attest (copie, modele, source);
  *fautes = prestation_check (copie);
  if (prete != NULL)
    *prete = g_steal_pointer (&copie);

  return TRUE;
}

/* One transaction: the version, and nothing else. */
gboolean
prestations_put (Repository        *repository,
                 const char        *nature,
                 const Prestation  *prestation,
                 const char        *fondement,
                 GError           **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) fiche = g_object_new (TYPE_PRESTATION_FICHE, NULL);
  g_autofree char *contenu = prestation_write (prestation);

  if (!operation_begin (&operation, repository, nature, error))
    return FALSE;

  champ_set_texte (fiche, "code", prestation->code);
  champ_set_nombre (fiche, "version", prestation->version);
  champ_set_texte (fiche, "libelle", prestation->libelle);
  champ_set_texte (fiche, "centre", prestation->centre->code);
  champ_set_texte (fiche, "contenu", contenu);
  champ_set_nombre (fiche, "adaptee_le", jour_today ());
  champ_set_texte (fiche, "fondement", fondement);
  operation_put (&operation, fiche);

  return operation_commit (&operation, error);
}

static gboolean
prepare (Repository        *repository,
         const Prestation  *brouillon,
         const char        *fondement,
         Prestation       **prete,
         GPtrArray        **fautes,
         GError           **error)
{
  g_autoptr (GPtrArray) trouvees = NULL;

  if (fautes != NULL)
    *fautes = NULL;
  if (!prestations_check (repository, brouillon, fondement, prete, &trouvees, error))
    return FALSE;

  return trouvees->len == 0 || refuse_fautes (trouvees, fautes, error);
}

/**
 * prestations_save_version:
 * @brouillon: an adapted copy of one version of a prestation of the base
 * @fondement: (nullable): what the adaptation rests on, in a few words
 * @version: (out) (optional): the version that was made
 * @fautes: (out) (optional) (nullable) (element-type PrestationFaute) (transfer full): every
 *   fault, where it is refused for its content
 *
 * Keeps @brouillon as the next version of its prestation. New dossiers take it; those that exist
 * stay on their own. A version in which nothing changes is refused.
 */
gboolean
prestations_save_version (Repository        *repository,
                          const Prestation  *brouillon,
                          const char        *fondement,
                          gint64            *version,
                          GPtrArray        **fautes,
                          GError           **error)
{
  g_autoptr (Prestation) derniere = NULL;
  g_autoptr (Prestation) prete = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  g_return_val_if_fail (brouillon != NULL, FALSE);

  if (!prepare (repository, brouillon, fondement, &prete, fautes, error))
    return FALSE;
  derniere = repository_get_prestation (repository, brouillon->code, CHAMP_ABSENT, error);
  if (derniere == NULL)
    return FALSE;

  differences = prestation_compare (derniere, prete);
  if (differences->len == 0)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Nothing changes: there is no new version to save."));

  prete->version = derniere->version + 1;
  if (version != NULL)
    *version = prete->version;

  return prestations_put (repository, "prestation-version", prete, fondement, error);
}

/* "cdg34-bilan-court": the centre, then the words of the name. */
static char *
make_code (Repository  *repository,
           Prestation  *prestation,
           GError     **error)
{
  g_autofree char *mots = recherche_key (prestation->libelle);
  g_autoptr (GString) code = g_string_new (prestation->centre->code);
  g_autofree char *essai = NULL;

  g_string_append_c (code, '-');
  for (const char *c = g_strstrip (mots); *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (code, *c);
    else if (code->str[code->len - 1] != '-')
      g_string_append_c (code, '-');
  while (code->len > 0 && code->str[code->len - 1] == '-')
    g_string_truncate (code, code->len - 1);

  essai = g_strdup (code->str);
  for (guint n = 2;; n++)
    {
      g_autoptr (GPtrArray) connues = prestations_list_versions (repository, essai, error);

      if (connues == NULL)
        return NULL;
      if (connues->len == 0)
        return g_steal_pointer (&essai);
      g_free (essai);
      essai = g_strdup_printf ("%s-%u", code->str, n);
    }
}

static gboolean
is_known_libelle (Repository  *repository,
                  const char  *libelle,
                  gboolean    *connu,
                  GError     **error)
{
  g_autoptr (GPtrArray) fiches = repository_list (repository, TYPE_PRESTATION_FICHE, error);
  g_autofree char *cle = recherche_key (libelle);

  *connu = FALSE;
  for (guint i = 0; fiches != NULL && i < fiches->len; i++)
    {
      g_autofree char *sienne = recherche_key (JALONS_PRESTATION_FICHE (fiches->pdata[i])->libelle);

      *connu = *connu || g_str_equal (g_strstrip (sienne), g_strstrip (cle));
    }

  return fiches != NULL;
}

/* A prestation of the centre's own is that of the centre of the base, where it has a name. */
static void
take_centre (Repository *repository,
             Prestation *prestation)
{
  g_autoptr (Centre) centre = repository_get_centre (repository);
  PrestationCentre *sien = prestation->centre;
  g_autofree char *code = NULL;

  if (centre == NULL || centre->sigle == NULL || centre->nom == NULL)
    return;

  code = recherche_key (centre->sigle);
  g_strdelimit (g_strstrip (code), " ", '-');
  if (*code != '\0' && g_str_is_ascii (code))
    prestation_set_texte (&sien->code, code);
  prestation_set_texte (&sien->sigle, centre->sigle);
  prestation_set_texte (&sien->nom, centre->nom);
  prestation_set_texte (&sien->adresse, centre->adresse);
  prestation_set_texte (&sien->courriel, centre->courriel);
  prestation_set_texte (&sien->telephone, centre->telephone);
}

/**
 * prestations_save_new:
 * @brouillon: an adapted copy of one version of a prestation of the base
 * @fondement: (nullable): what the adaptation rests on, in a few words
 * @fautes: (out) (optional) (nullable) (element-type PrestationFaute) (transfer full): every
 *   fault, where it is refused for its content
 *
 * Keeps @brouillon as a prestation of the centre's own, beside the one it was made from, with
 * version 1. Its name must be one that no other has.
 *
 * Returns: (transfer full) (nullable): its code
 */
char *
prestations_save_new (Repository        *repository,
                      const Prestation  *brouillon,
                      const char        *fondement,
                      GPtrArray        **fautes,
                      GError           **error)
{
  g_autoptr (Prestation) prete = NULL;
  g_autofree char *code = NULL;
  gboolean connu;

  g_return_val_if_fail (brouillon != NULL, NULL);

  if (!prepare (repository, brouillon, fondement, &prete, fautes, error) ||
      !is_known_libelle (repository, prete->libelle, &connu, error))
    return NULL;
  if (connu)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS,
                   _("There is already a service called “%s”: give this one another name."),
                   prete->libelle);
      return NULL;
    }

  take_centre (repository, prete);
  code = make_code (repository, prete, error);
  if (code == NULL)
    return NULL;
  prestation_set_texte (&prete->code, code);
  prete->version = 1;
  if (!prestations_put (repository, "prestation-nouvelle", prete, fondement, error))
    return NULL;

  return g_steal_pointer (&code);
}
