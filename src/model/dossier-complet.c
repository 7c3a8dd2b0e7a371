/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/dossier-complet.h"

#include <string.h>

typedef GType (*TypeFunction) (void);

/* Which array holds which records; the order is that of the export. */
static const struct
{
  TypeFunction get_type;
  gsize position;
} places[] = {
  { contact_get_type, G_STRUCT_OFFSET (DossierComplet, contacts) },
  { convention_get_type, G_STRUCT_OFFSET (DossierComplet, conventions) },
  { signature_get_type, G_STRUCT_OFFSET (DossierComplet, signatures) },
  { phase_get_type, G_STRUCT_OFFSET (DossierComplet, phases) },
  { objectif_get_type, G_STRUCT_OFFSET (DossierComplet, objectifs) },
  { ecart_get_type, G_STRUCT_OFFSET (DossierComplet, ecarts) },
  { entretien_get_type, G_STRUCT_OFFSET (DossierComplet, entretiens) },
  { note_get_type, G_STRUCT_OFFSET (DossierComplet, notes) },
  { temps_get_type, G_STRUCT_OFFSET (DossierComplet, temps) },
  { demarche_get_type, G_STRUCT_OFFSET (DossierComplet, demarches) },
  { echange_get_type, G_STRUCT_OFFSET (DossierComplet, echanges) },
  { rappel_get_type, G_STRUCT_OFFSET (DossierComplet, rappels) },
  { section_get_type, G_STRUCT_OFFSET (DossierComplet, sections) },
  { action_get_type, G_STRUCT_OFFSET (DossierComplet, actions) },
  { document_fiche_get_type, G_STRUCT_OFFSET (DossierComplet, documents) },
  { piece_fiche_get_type, G_STRUCT_OFFSET (DossierComplet, pieces) },
  { brouillon_get_type, G_STRUCT_OFFSET (DossierComplet, brouillons) },
};

/**
 * dossier_complet_new:
 *
 * Returns: (transfer full): an aggregate without a dossier, its arrays empty
 */
DossierComplet *
dossier_complet_new (void)
{
  DossierComplet *self = g_new0 (DossierComplet, 1);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    G_STRUCT_MEMBER (GPtrArray *, self, places[i].position) =
      g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * dossier_complet_free:
 * @self: (nullable) (transfer full): an aggregate
 *
 * Drops its references; the records live on where somebody else holds them.
 */
void
dossier_complet_free (DossierComplet *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->dossier);
  g_clear_object (&self->agent);
  g_clear_object (&self->collectivite);
  g_clear_object (&self->centre);
  g_clear_object (&self->conseiller);
  g_clear_pointer (&self->prestation, prestation_unref);
  g_clear_pointer (&self->modeles, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, self, places[i].position));
  g_free (self);
}

/**
 * dossier_complet_get_array:
 * @type: a record class of which a dossier has several
 *
 * Returns: (transfer none) (nullable): the records of that class
 */
GPtrArray *
dossier_complet_get_array (DossierComplet *self,
                           GType           type)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].get_type () == type)
      return G_STRUCT_MEMBER (GPtrArray *, self, places[i].position);

  return NULL;
}

/**
 * dossier_complet_add:
 * @fiche: (transfer none): a record of the dossier, its agent, its employer, its centre or its
 *   conseiller
 *
 * Puts a record at its place; call dossier_complet_sort() after the last one.
 */
void
dossier_complet_add (DossierComplet *self,
                     Fiche          *fiche)
{
  GPtrArray *array = dossier_complet_get_array (self, G_OBJECT_TYPE (fiche));

  if (array != NULL)
    g_ptr_array_add (array, g_object_ref (fiche));
  else if (JALONS_IS_DOSSIER (fiche))
    g_set_object (&self->dossier, JALONS_DOSSIER (fiche));
  else if (JALONS_IS_AGENT (fiche))
    g_set_object (&self->agent, JALONS_AGENT (fiche));
  else if (JALONS_IS_COLLECTIVITE (fiche))
    g_set_object (&self->collectivite, JALONS_COLLECTIVITE (fiche));
  else if (JALONS_IS_CENTRE (fiche))
    g_set_object (&self->centre, JALONS_CENTRE (fiche));
  else if (JALONS_IS_UTILISATEUR (fiche))
    g_set_object (&self->conseiller, JALONS_UTILISATEUR (fiche));
}

static gint64
order_of (Fiche      *fiche,
          const char *nom)
{
  const Champ *champ = fiche_table_find (fiche_get_table (fiche), nom);

  return champ != NULL ? fiche_get_nombre (fiche, champ) : CHAMP_ABSENT;
}

static gint
compare_fiches (gconstpointer a,
                gconstpointer b)
{
  static const char * const criteres[] = { "debut", "le", "rang" };
  Fiche *fa = *(Fiche **) a;
  Fiche *fb = *(Fiche **) b;
  const gboolean par_date = JALONS_IS_ENTRETIEN (fa) || JALONS_IS_TEMPS (fa) ||
                            JALONS_IS_ECHANGE (fa) || JALONS_IS_RAPPEL (fa);

  for (guint i = par_date ? 0 : 2; i < G_N_ELEMENTS (criteres); i++)
    {
      const gint64 oa = order_of (fa, criteres[i]);
      const gint64 ob = order_of (fb, criteres[i]);

      if (oa != ob)
        return oa < ob ? -1 : 1;
    }

  return strcmp (fiche_get_uuid (fa), fiche_get_uuid (fb));
}

/**
 * dossier_complet_sort:
 *
 * Puts the records in their order: entretiens by start, temps and reminders by day, calls and mails
 * by time, the others by rank.
 */
void
dossier_complet_sort (DossierComplet *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_ptr_array_sort (G_STRUCT_MEMBER (GPtrArray *, self, places[i].position), compare_fiches);
}

/**
 * dossier_complet_get_convention:
 *
 * Returns: (transfer none) (nullable): the agreement that binds the parties of the dossier
 */
Convention *
dossier_complet_get_convention (DossierComplet *self)
{
  for (guint i = 0; i < self->conventions->len; i++)
    {
      Convention *convention = self->conventions->pdata[i];

      if (g_strcmp0 (convention->genre, "tripartite") == 0)
        return convention;
    }

  return NULL;
}

/**
 * dossier_complet_get_signature:
 * @partie: "agent", "collectivite" or "centre"
 *
 * Returns: (transfer none) (nullable): the signature of that party under the convention, which
 *   counts only with its date
 */
Signature *
dossier_complet_get_signature (DossierComplet *self,
                               const char     *partie)
{
  Convention *convention = dossier_complet_get_convention (self);

  for (guint i = 0; convention != NULL && i < self->signatures->len; i++)
    {
      Signature *signature = self->signatures->pdata[i];

      if (g_strcmp0 (signature->partie, partie) == 0 &&
          g_strcmp0 (signature->convention, fiche_get_uuid (JALONS_FICHE (convention))) == 0)
        return signature;
    }

  return NULL;
}

/**
 * dossier_complet_get_phase:
 *
 * Returns: (transfer none) (nullable): the phase with this code
 */
Phase *
dossier_complet_get_phase (DossierComplet *self,
                           const char     *code)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      Phase *phase = self->phases->pdata[i];

      if (g_strcmp0 (phase->code, code) == 0)
        return phase;
    }

  return NULL;
}

/**
 * dossier_complet_get_objectif:
 * @phase: the uuid of a phase
 * @code: the code of an objective
 *
 * Returns: (transfer none) (nullable): the objective of that phase
 */
Objectif *
dossier_complet_get_objectif (DossierComplet *self,
                              const char     *phase,
                              const char     *code)
{
  for (guint i = 0; i < self->objectifs->len; i++)
    {
      Objectif *objectif = self->objectifs->pdata[i];

      if (g_strcmp0 (objectif->phase, phase) == 0 && g_strcmp0 (objectif->code, code) == 0)
        return objectif;
    }

  return NULL;
}

/**
 * dossier_complet_get_note:
 * @entretien: the uuid of an entretien
 *
 * Returns: (transfer none) (nullable): its confidential notes
 */
Note *
dossier_complet_get_note (DossierComplet *self,
                          const char     *entretien)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = self->notes->pdata[i];

      if (g_strcmp0 (note->entretien, entretien) == 0)
        return note;
    }

  return NULL;
}
