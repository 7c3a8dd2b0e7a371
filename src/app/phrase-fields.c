/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/phrase-fields.h"

#include "coffre/phrase.h"
#include "widgets/classe.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PhraseFields
{
  GtkWidget parent_instance;

  GtkWidget *boite;
  GtkWidget *premiere;
  GtkWidget *seconde;
  GtkWidget *niveau;
  GtkWidget *mot;
  GtkWidget *compte;
  GtkWidget *raison_longueur;
  GtkWidget *raison_longueur_icone;
  GtkWidget *raison_identiques;
  GtkWidget *raison_identiques_icone;
  GtkWidget *raison_connue;
  GtkWidget *raison_connue_icone;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PhraseFields, phrase_fields, GTK_TYPE_WIDGET)

static const char *
get_texte (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static const char *
get_mot (guint niveau)
{
  static const char * const mots[] = {
    "", N_("Very weak"), N_("Weak"), N_("Sufficient"), N_("Solid"), N_("Very solid"),
  };

  return *mots[MIN (niveau, G_N_ELEMENTS (mots) - 1)] != '\0'
           ? _(mots[MIN (niveau, G_N_ELEMENTS (mots) - 1)])
           : "";
}

/* A shape and a word to hear, beside the colour. */
static void
show_raison (GtkWidget  *icone,
             GtkWidget  *label,
             const char *texte,
             gboolean    remplie)
{
  g_autofree char *entendu = g_strdup_printf (_("%s: %s"), texte, remplie ? _("yes") : _("not yet"));

  gtk_image_set_from_icon_name (GTK_IMAGE (icone), remplie ? "entretien-tenu-symbolic"
                                                           : "entretien-prevu-symbolic");
  classe_set (icone, "good-text", remplie);
  gtk_label_set_text (GTK_LABEL (label), texte);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, entendu,
                                  -1);
}

static void
show_compte (PhraseFields         *self,
             const PhraseStrength *force)
{
  g_autofree char *caracteres = NULL;
  g_autofree char *mots = NULL;
  g_autofree char *compte = NULL;

  caracteres = g_strdup_printf (ngettext ("%u character", "%u characters", force->characters),
                                force->characters);
  mots = g_strdup_printf (ngettext ("%u word", "%u words", force->words), force->words);
  compte = g_strdup_printf ("%s, %s", caracteres, mots);
  gtk_label_set_text (GTK_LABEL (self->compte), force->characters > 0 ? compte : "");
}

static void
update (PhraseFields *self)
{
  const PhraseStrength force = phrase_strength (get_texte (self->premiere));
  const PhraseReasons mauvaises = PHRASE_COMMON | PHRASE_REPEATED | PHRASE_SEQUENCE;
  const gboolean vide = force.characters == 0;

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->niveau), force.level);
  gtk_label_set_text (GTK_LABEL (self->mot), get_mot (force.level));
  classe_set (self->mot, "good-text", force.level >= PHRASE_LEVEL_ACCEPTED);
  classe_set (self->mot, "late-text", force.level < PHRASE_LEVEL_ACCEPTED);
  classe_set (self->niveau, "solid", force.level >= PHRASE_LEVEL_ACCEPTED);
  show_compte (self, &force);
  show_raison (self->raison_longueur_icone, self->raison_longueur,
               _("Four words or more, unrelated"),
               !vide && (force.reasons & (PHRASE_SHORT | PHRASE_FEW_WORDS)) == 0);
  show_raison (self->raison_identiques_icone, self->raison_identiques,
               _("Both entries are the same"), phrase_fields_is_twice (self));
  show_raison (self->raison_connue_icone, self->raison_connue,
               _("Not one of the passwords everybody tries"),
               !vide && (force.reasons & mauvaises) == 0);
}

static void
text_changed_cb (PhraseFields *self)
{
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
first_entered_cb (PhraseFields *self)
{
  gtk_widget_grab_focus (self->seconde);
}

static void
entered_cb (PhraseFields *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
phrase_fields_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_PHRASE_FIELDS);

  G_OBJECT_CLASS (phrase_fields_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, PhraseFields, child)

static void
phrase_fields_class_init (PhraseFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = phrase_fields_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] =
    g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/phrase-fields.ui");
  BIND (boite);
  BIND (premiere);
  BIND (seconde);
  BIND (niveau);
  BIND (mot);
  BIND (compte);
  BIND (raison_longueur);
  BIND (raison_longueur_icone);
  BIND (raison_identiques);
  BIND (raison_identiques_icone);
  BIND (raison_connue);
  BIND (raison_connue_icone);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
phrase_fields_init (PhraseFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * phrase_fields_new:
 *
 * Returns: two empty fields
 */
GtkWidget *
phrase_fields_new (void)
{
  return g_object_new (JALONS_TYPE_PHRASE_FIELDS, NULL);
}

/**
 * phrase_fields_is_solid:
 *
 * Returns: whether the first field holds a passphrase that is accepted
 */
gboolean
phrase_fields_is_solid (PhraseFields *self)
{
  g_return_val_if_fail (JALONS_IS_PHRASE_FIELDS (self), FALSE);

  return phrase_strength (get_texte (self->premiere)).level >= PHRASE_LEVEL_ACCEPTED;
}

/**
 * phrase_fields_is_twice:
 *
 * Returns: whether both fields hold the same, and something
 */
gboolean
phrase_fields_is_twice (PhraseFields *self)
{
  g_return_val_if_fail (JALONS_IS_PHRASE_FIELDS (self), FALSE);

  return *get_texte (self->premiere) != '\0' &&
         g_str_equal (get_texte (self->premiere), get_texte (self->seconde));
}

/**
 * phrase_fields_get_phrase:
 *
 * Returns: (nullable): the passphrase, once it is accepted and typed twice
 */
const char *
phrase_fields_get_phrase (PhraseFields *self)
{
  g_return_val_if_fail (JALONS_IS_PHRASE_FIELDS (self), NULL);

  if (!phrase_fields_is_solid (self) || !phrase_fields_is_twice (self))
    return NULL;

  return get_texte (self->premiere);
}
