/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/acces-carte.h"

#include "app/oui-non.h"
#include "model/parcours.h"
#include "model/regle.h"
#include "widgets/date-entry.h"

#include <glib/gi18n.h>

/* A sentence a fact, the most blocking first: what is in order stays silent, but for the day the
 * first appointment is due. */
static const struct
{
  const char *code;
  const char *motif; /* the name of the reason that overrides the rule, or NULL */
} phrases[] = {
  { "territoire", N_("Reason to take the employer all the same") },
  { "prerequis_francais", N_("Reason to go on all the same") },
  { "confidentialite", NULL },
  { "premier_rdv", NULL },
};

#define N_PHRASES G_N_ELEMENTS (phrases)

typedef struct
{
  GtkWidget *boite;
  GtkWidget *icone;
  GtkWidget *texte;
  GtkWidget *motif; /* or NULL */
} Phrase;

struct _AccesCarte
{
  GtkWidget parent_instance;

  char **territoires;

  GtkWidget *prescription_boite;
  DateEntry *prescription;
  GtkWidget *territoire_boite;
  GtkDropDown *territoire;
  OuiNon *francais;
  GtkWidget *liste;
  Phrase dites[N_PHRASES];
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccesCarte, acces_carte, GTK_TYPE_WIDGET)

static void
answered_cb (AccesCarte *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
acces_carte_dispose (GObject *object)
{
  AccesCarte *self = JALONS_ACCES_CARTE (object);
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  g_clear_pointer (&self->territoires, g_strfreev);

  G_OBJECT_CLASS (acces_carte_parent_class)->dispose (object);
}

static void
acces_carte_class_init (AccesCarteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = acces_carte_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "accescarte");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Where a delay runs from the earlier of the two, the day of the prescription matters too. */
static void
build_prescription (AccesCarte *self)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Prescribed by the employer on"));

  self->prescription = JALONS_DATE_ENTRY (date_entry_new ());
  self->prescription_boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  date_entry_set_label (self->prescription, label);
  g_signal_connect_object (self->prescription, "notify::jour", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->prescription_boite), label);
  gtk_box_append (GTK_BOX (self->prescription_boite), GTK_WIDGET (self->prescription));
  gtk_widget_set_parent (self->prescription_boite, GTK_WIDGET (self));
}

static void
build_questions (AccesCarte *self)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Territory of the employer"));

  self->territoire = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  self->territoire_boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->territoire));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->territoire), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Territory of the employer"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->territoire), "form-field");
  g_signal_connect_object (self->territoire, "notify::selected", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->territoire_boite), label);
  gtk_box_append (GTK_BOX (self->territoire_boite), GTK_WIDGET (self->territoire));
  gtk_widget_set_parent (self->territoire_boite, GTK_WIDGET (self));

  self->francais = JALONS_OUI_NON (oui_non_new ());
  oui_non_set_question (self->francais, _("Does the employee read and write French?"));
  g_signal_connect_object (self->francais, "changed", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->francais), GTK_WIDGET (self));
}

static void
build_motif (AccesCarte *self,
             Phrase     *dite,
             const char *nom)
{
  dite->motif = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (dite->motif), nom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dite->motif), GTK_ACCESSIBLE_PROPERTY_LABEL, nom,
                                  -1);
  g_signal_connect_object (dite->motif, "changed", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (dite->boite), dite->motif);
}

static void
build_phrase (AccesCarte *self,
              guint       i)
{
  Phrase *dite = &self->dites[i];
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  dite->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  dite->icone = gtk_image_new ();
  dite->texte = gtk_label_new (NULL);
  gtk_widget_set_valign (dite->icone, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (dite->texte), TRUE);
  gtk_label_set_xalign (GTK_LABEL (dite->texte), 0);
  gtk_widget_set_hexpand (dite->texte, TRUE);
  gtk_box_append (GTK_BOX (ligne), dite->icone);
  gtk_box_append (GTK_BOX (ligne), dite->texte);
  gtk_box_append (GTK_BOX (dite->boite), ligne);
  if (phrases[i].motif != NULL)
    build_motif (self, dite, _(phrases[i].motif));
  gtk_widget_set_visible (dite->boite, FALSE);
  gtk_box_append (GTK_BOX (self->liste), dite->boite);
}

static void
acces_carte_init (AccesCarte *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Conditions"), -1);
  build_prescription (self);
  build_questions (self);
  self->liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->liste, GTK_WIDGET (self));
  for (guint i = 0; i < N_PHRASES; i++)
    build_phrase (self, i);
}

/**
 * acces_carte_set_prestation:
 * @prestation: what the dossier is for
 *
 * Asks what this prestation makes a condition of, and nothing else. What was answered for another
 * one is forgotten.
 */
void
acces_carte_set_prestation (AccesCarte       *self,
                            const Prestation *prestation)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (JALONS_IS_ACCES_CARTE (self));

  g_clear_pointer (&self->territoires, g_strfreev);
  if (prestation->territoire != NULL)
    self->territoires = g_strdupv (prestation->territoire->libelles);
  gtk_string_list_append (labels, _("To be specified"));
  for (guint i = 0; self->territoires != NULL && self->territoires[i] != NULL; i++)
    gtk_string_list_append (labels, self->territoires[i]);
  gtk_string_list_append (labels, _("Elsewhere"));
  gtk_drop_down_set_model (self->territoire, G_LIST_MODEL (labels));
  for (guint i = 0; i < N_PHRASES; i++)
    if (self->dites[i].motif != NULL)
      gtk_editable_set_text (GTK_EDITABLE (self->dites[i].motif), "");

  date_entry_set_jour (self->prescription, CHAMP_ABSENT);
  gtk_widget_set_visible (self->prescription_boite, prestation->premier_rdv != NULL);
  oui_non_set_reponse (self->francais, CHAMP_ABSENT);
  gtk_widget_set_visible (GTK_WIDGET (self->francais), prestation->prerequis_francais != NULL);
}

static const char *
get_motif (AccesCarte *self,
           const char *code)
{
  for (guint i = 0; i < N_PHRASES; i++)
    if (g_str_equal (phrases[i].code, code))
      {
        const char *motif = gtk_editable_get_text (GTK_EDITABLE (self->dites[i].motif));

        return texte_is_blank (motif) ? NULL : motif;
      }

  return NULL;
}

/* "Ailleurs" is written in French in the record, as the other territories are. */
static const char *
get_territoire (AccesCarte *self)
{
  const guint choisi = gtk_drop_down_get_selected (self->territoire);
  const guint n = self->territoires != NULL ? g_strv_length (self->territoires) : 0;

  if (!gtk_widget_get_visible (self->territoire_boite) || choisi == 0 || choisi > n + 1)
    return NULL;

  return choisi <= n ? self->territoires[choisi - 1] : "Autre territoire";
}

static gboolean
is_in_territory (AccesCarte *self,
                 const char *territoire)
{
  return territoire != NULL && self->territoires != NULL &&
         g_strv_contains ((const char * const *) self->territoires, territoire);
}

static void
show_phrase (Phrase      *dite,
             const Regle *regle)
{
  static const char * const classes[] = { "secondary", "near-text", "near-text", "late-text" };
  const Verdict verdict = regle->verdict;

  gtk_label_set_text (GTK_LABEL (dite->texte), regle->motif);
  gtk_image_set_from_icon_name (GTK_IMAGE (dite->icone),
                                verdict == VERDICT_OK ? "info-symbolic" : "alerte-symbolic");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      gtk_widget_remove_css_class (dite->texte, classes[i]);
      gtk_widget_remove_css_class (dite->icone, classes[i]);
    }
  gtk_widget_add_css_class (dite->texte, classes[verdict]);
  gtk_widget_add_css_class (dite->icone, classes[verdict]);
}

static gboolean
show_regles (AccesCarte *self,
             GPtrArray  *regles)
{
  GtkWidget *precedente = NULL;
  gboolean dit = FALSE;

  for (guint i = 0; i < N_PHRASES; i++)
    gtk_widget_set_visible (self->dites[i].boite, FALSE);
  for (guint j = 0; regles != NULL && j < regles->len; j++)
    for (guint i = 0; i < N_PHRASES; i++)
      {
        const Regle *regle = regles->pdata[j];

        if (!g_str_equal (phrases[i].code, regle->code))
          continue;
        show_phrase (&self->dites[i], regle);
        gtk_widget_set_visible (self->dites[i].boite, TRUE);
        gtk_box_reorder_child_after (GTK_BOX (self->liste), self->dites[i].boite, precedente);
        precedente = self->dites[i].boite;
        dit = TRUE;
      }

  return dit;
}

/**
 * acces_carte_update:
 * @repository: the base
 * @nouveau: (inout): what is known but for these facts
 *
 * Puts the answers into @nouveau, and says what the rules think of them. The employer that the
 * base knows in a territory is not asked for it again.
 */
void
acces_carte_update (AccesCarte     *self,
                    Repository     *repository,
                    NouveauDossier *nouveau)
{
  g_autofree char *connu = NULL;
  g_autoptr (GPtrArray) regles = NULL;
  gboolean dit;

  g_return_if_fail (JALONS_IS_ACCES_CARTE (self));

  connu = dossiers_find_territoire (repository, nouveau);
  gtk_widget_set_visible (self->territoire_boite, self->territoires != NULL && connu == NULL);
  if (gtk_widget_get_visible (self->prescription_boite))
    nouveau->prescription_le = date_entry_get_jour (self->prescription);
  nouveau->collectivite_territoire = get_territoire (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->francais)))
    nouveau->francais_lu_ecrit = oui_non_get_reponse (self->francais);
  /* A reason that was typed before the answer changed overrides nothing any more. */
  if (!is_in_territory (self, nouveau->collectivite_territoire))
    nouveau->territoire_derogation = get_motif (self, "territoire");
  if (nouveau->francais_lu_ecrit == 0)
    nouveau->francais_derogation = get_motif (self, "prerequis_francais");

  regles = dossiers_check (repository, nouveau);
  dit = show_regles (self, regles);
  gtk_widget_set_visible (self->liste, dit);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          dit || gtk_widget_get_visible (self->territoire_boite) ||
                          gtk_widget_get_visible (self->prescription_boite) ||
                          gtk_widget_get_visible (GTK_WIDGET (self->francais)));
}

/**
 * acces_carte_describe:
 *
 * Returns: (transfer full): the sentences that are shown, one a line, in their order
 */
char *
acces_carte_describe (AccesCarte *self)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  g_return_val_if_fail (JALONS_IS_ACCES_CARTE (self), NULL);

  for (GtkWidget *enfant = gtk_widget_get_first_child (self->liste); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    for (guint i = 0; i < N_PHRASES; i++)
      if (self->dites[i].boite == enfant && gtk_widget_get_visible (enfant))
        g_string_append_printf (texte, "%s\n",
                                gtk_label_get_text (GTK_LABEL (self->dites[i].texte)));

  return g_strdup (texte->str);
}

/**
 * acces_carte_is_valid:
 *
 * Tells whether what is typed as the day of the prescription is a day, or nothing.
 */
gboolean
acces_carte_is_valid (AccesCarte *self)
{
  g_return_val_if_fail (JALONS_IS_ACCES_CARTE (self), FALSE);

  return !gtk_widget_get_visible (self->prescription_boite) ||
         date_entry_is_valid (self->prescription);
}
